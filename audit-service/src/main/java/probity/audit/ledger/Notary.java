package probity.audit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import probity.chassis.identity.Authority;
import probity.chassis.log.Appended;
import probity.chassis.log.EventLog;
import probity.chassis.log.EventPlace;
import probity.chassis.log.Provenance;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.merkle.Checkpoint;
import probity.chassis.merkle.MerkleTree;
import probity.chassis.merkle.NoteKey;
import probity.chassis.merkle.SigningKey;

/** Signs ledgers. What was signed is an event in the service's log: from there it is published, and shown. */
public final class Notary {

    private static final String ORIGIN = "probity/";

    private static final String AUTOMATION = "notary";

    private final LedgerReader ledgers;
    private final SigningKey key;
    private final EventLog log;
    private final Clock clock;
    private final LedgerSignedCodec codec = new LedgerSignedCodec();

    public Notary(LedgerReader ledgers, SigningKey key, EventLog log, Clock clock) {
        this.ledgers = ledgers;
        this.key = key;
        this.log = log;
        this.clock = clock;
    }

    /** The name under which an authority's ledger is signed, and the first line of its checkpoints. */
    public static String origin(Authority authority) {
        return ORIGIN + authority.id();
    }

    public NoteKey publicKey(Authority authority) {
        return key.publicKey(origin(authority));
    }

    /** Signs each ledger that grew since it was last signed. */
    public void signAll() {
        ledgers.unsigned().forEach(head -> sign(head.authority(), head.size()));
    }

    /** Signing the same size again gives the same note, and is stored once. */
    public LedgerSigned sign(Authority authority, long size) {
        var root = ledgers.tree(authority, size, MerkleTree::root);
        String note = new Checkpoint(origin(authority), size, root).sign(key);
        var signed = new LedgerSigned(size, root.base64(), note);
        store(authority, signed);
        return signed;
    }

    private void store(Authority authority, LedgerSigned signed) {
        var stream = new StreamId(codec.category(), streamOf(authority, signed.size()));
        var place = new EventPlace(authority, stream, Version.NEW.plus(1));
        var provenance = Provenance.automatic(authority, AUTOMATION, clock.instant());
        switch (log.append(stream, Version.NEW, List.of(codec.encode(signed, place)), provenance)) {
            case Appended.At _, Appended.Stale _, Appended.Repeated _ -> {}
        }
    }

    /** A stream of its own for each checkpoint. Nothing about it is secret, so a plain hash will do. */
    private static UUID streamOf(Authority authority, long size) {
        return UUID.nameUUIDFromBytes((origin(authority) + "\n" + size).getBytes(UTF_8));
    }
}
