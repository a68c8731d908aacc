package probity.audit.proving;

import static jakarta.ws.rs.core.MediaType.TEXT_PLAIN;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import probity.audit.ledger.Entry;
import probity.audit.ledger.LedgerReader;
import probity.audit.ledger.Notary;
import probity.audit.ledger.Readership;
import probity.audit.ledger.SignedCheckpoints;
import probity.audit.ledger.SignedCheckpoints.Signed;
import probity.audit.proving.SignedTrees.Tree;
import probity.audit.vocabulary.Post;
import probity.chassis.access.AccessLog;
import probity.chassis.http.BadInput;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.MerkleTree;

/** The ledger of the caller's authority, to be checked by whoever does not take our word for it. */
@Path("/api/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class LedgerResource {

    private static final int ENTRIES_DEFAULT = 100;

    private static final int ENTRIES_MAX = 1_000;

    private final LedgerReader ledgers;
    private final SignedCheckpoints checkpoints;
    private final Notary notary;
    private final SignedTrees trees;
    private final AccessLog accesses;
    private final CurrentCaller caller;

    LedgerResource(
            LedgerReader ledgers,
            SignedCheckpoints checkpoints,
            Notary notary,
            SignedTrees trees,
            AccessLog accesses,
            CurrentCaller caller) {
        this.ledgers = ledgers;
        this.checkpoints = checkpoints;
        this.notary = notary;
        this.trees = trees;
        this.accesses = accesses;
        this.caller = caller;
    }

    @GET
    @Path("key")
    @Produces(TEXT_PLAIN)
    @Operation(summary = "The public key that checkpoints are signed with, in the form of C2SP signed-note")
    public String key() {
        return notary.publicKey(caller.get().authority()) + "\n";
    }

    @GET
    @Path("checkpoint")
    @Produces(TEXT_PLAIN)
    @Operation(
            summary =
                    "The latest signed checkpoint, the one of a size, or the latest that a witness signed, too, as C2SP"
                            + " tlog-checkpoint")
    public String checkpoint(@RestQuery @Nullable String size, @RestQuery @Nullable String cosigned) {
        Authority authority = caller.get().authority();
        if (cosigned != null && !(cosigned.equals("true") && size == null)) {
            throw new BadInput("cosigned", "may be true, and then there is no size");
        }
        Optional<Signed> signed = size != null
                ? checkpoints.at(authority, TreeSize.parse("size", size))
                : cosigned != null ? checkpoints.latestCosigned(authority) : checkpoints.latest(authority);
        return signed.map(Signed::note).orElseThrow(() -> Problem.absent().thrown());
    }

    @GET
    @Path("entries")
    @RolesAllowed({Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.EXTERNAL_AUDITOR})
    @Operation(summary = "The leaves in the order of the tree, with the records that the caller may see")
    public LedgerPage entries(@RestQuery @Nullable String first, @RestQuery @Nullable String limit) {
        Caller reader = caller.get();
        long asked = TreeSize.parse("limit", limit, ENTRIES_DEFAULT);
        if (asked < 1 || asked > ENTRIES_MAX) {
            throw new BadInput("limit", "must be a number from 1 to " + ENTRIES_MAX);
        }
        int many = (int) asked;
        List<Entry> found = ledgers.entries(reader.authority(), TreeSize.parse("first", first, 0), many + 1);
        accesses.read(reader, "ledger", null);
        List<Entry> shown = found.subList(0, Math.min(many, found.size()));
        return new LedgerPage(
                shown.stream().map(entry -> leaf(reader, entry)).toList(),
                found.size() > many ? shown.getLast().index() + 1 : null);
    }

    private static LedgerPage.Leaf leaf(Caller reader, Entry entry) {
        String hash = entry.leaf().base64();
        return Readership.sees(reader, entry)
                ? new LedgerPage.Leaf(
                        entry.index(),
                        hash,
                        entry.event(),
                        entry.type(),
                        Base64.getEncoder().encodeToString(entry.record()))
                : new LedgerPage.Leaf(entry.index(), hash, null, null, null);
    }

    @GET
    @Path("inclusion")
    @Operation(summary = "The proof that an event is in the tree of a size, or in that of the latest checkpoint")
    public Inclusion inclusion(@RestQuery @Nullable String event, @RestQuery @Nullable String size) {
        Caller reader = caller.get();
        var id = new Fields().uuid("event", event).get();
        Entry entry = seen(reader, id);
        Tree tree = size == null
                ? trees.signed(reader.authority(), entry)
                : trees.sized(reader.authority(), entry, TreeSize.parse("size", size))
                        .orElseThrow(() -> new BadInput("size", "must be that of a tree which holds the event"));
        return ledgers.tree(
                reader.authority(),
                tree.size(),
                hashes -> new Inclusion(
                        id,
                        entry.index(),
                        entry.leaf().base64(),
                        tree.size(),
                        hashes.root().base64(),
                        base64(hashes.inclusion(entry.index())),
                        tree.note()));
    }

    @GET
    @Path("proof")
    @Produces(TEXT_PLAIN)
    @Operation(summary = "The record of an event with its proof and the checkpoint, as one file: C2SP tlog-proof")
    public String proof(@RestQuery @Nullable String event) {
        Caller reader = caller.get();
        Entry entry = seen(reader, new Fields().uuid("event", event).get());
        accesses.read(reader, "ledger", entry.stream());
        return trees.proof(reader.authority(), entry);
    }

    private Entry seen(Caller reader, UUID event) {
        return ledgers.entry(reader.authority(), event)
                .filter(found -> Readership.sees(reader, found))
                .orElseThrow(() -> Problem.absent().thrown());
    }

    @GET
    @Path("consistency")
    @Operation(summary = "The proof that a tree is the beginning of a larger one")
    public Consistency consistency(@RestQuery @Nullable String first, @RestQuery @Nullable String second) {
        Authority authority = caller.get().authority();
        long smaller = TreeSize.parse("first", first);
        long larger = TreeSize.parse("second", second);
        if (larger > ledgers.size(authority)) {
            throw new BadInput("second", "is larger than the ledger");
        }
        if (smaller < 1 || smaller > larger) {
            throw new BadInput("first", "must be at least 1, and not larger than second");
        }
        Hash firstRoot = ledgers.tree(authority, smaller, MerkleTree::root);
        return ledgers.tree(
                authority,
                larger,
                hashes -> new Consistency(
                        smaller,
                        larger,
                        firstRoot.base64(),
                        hashes.root().base64(),
                        base64(hashes.consistency(smaller))));
    }

    private static List<String> base64(List<Hash> path) {
        return path.stream().map(Hash::base64).toList();
    }
}
