package probity.audit.proving;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.audit.ledger.Entry;
import probity.audit.ledger.LedgerReader;
import probity.audit.ledger.Notary;
import probity.audit.ledger.SignedCheckpoints;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;

/** The trees that proofs are made for. */
@Singleton
class SignedTrees {

    /**
     * The tree that a proof is about.
     *
     * @param note its signed checkpoint; absent if none was signed at that size
     */
    record Tree(long size, @Nullable String note) {}

    private final LedgerReader ledgers;
    private final SignedCheckpoints checkpoints;
    private final Notary notary;

    SignedTrees(LedgerReader ledgers, SignedCheckpoints checkpoints, Notary notary) {
        this.ledgers = ledgers;
        this.checkpoints = checkpoints;
        this.notary = notary;
    }

    /** The latest tree that was signed; if that is too small for the entry, the present one, signed now. */
    Tree signed(Authority authority, Entry entry) {
        return checkpoints
                .latest(authority)
                .filter(signed -> signed.size() > entry.index())
                .map(signed -> new Tree(signed.size(), signed.note()))
                .orElseGet(() -> {
                    long present = ledgers.size(authority);
                    return new Tree(present, notary.sign(authority, present).note());
                });
    }

    /** Empty if there is no such tree, or the entry is not in it. */
    Optional<Tree> sized(Authority authority, Entry entry, long size) {
        return size <= entry.index() || size > ledgers.size(authority)
                ? Optional.empty()
                : Optional.of(new Tree(
                        size,
                        checkpoints
                                .at(authority, size)
                                .map(SignedCheckpoints.Signed::note)
                                .orElse(null)));
    }

    /** The record with its proof: in the latest tree that a witness signed, too, if that has the entry. */
    String proof(Authority authority, Entry entry) {
        Tree tree = checkpoints
                .latestCosigned(authority)
                .filter(cosigned -> cosigned.size() > entry.index())
                .map(cosigned -> new Tree(cosigned.size(), cosigned.note()))
                .orElseGet(() -> signed(authority, entry));
        List<Hash> path = ledgers.tree(authority, tree.size(), hashes -> hashes.inclusion(entry.index()));
        return ProofFile.text(entry, path, Objects.requireNonNull(tree.note()));
    }
}
