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

/** Keeps what witnesses signed: one line of each for each checkpoint, the first that came. */
public final class Cosignatures {

    private static final String AUTOMATION = "witness";

    private final EventLog log;
    private final Clock clock;
    private final CheckpointCosignedCodec codec = new CheckpointCosignedCodec();

    public Cosignatures(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The signature has been checked. One that comes again is stored once, so asking again does no harm. */
    public void keep(Authority authority, CheckpointCosigned cosigned) {
        var stream = new StreamId(codec.category(), streamOf(authority, cosigned));
        var place = new EventPlace(authority, stream, Version.NEW.plus(1));
        var provenance = Provenance.automatic(authority, AUTOMATION, clock.instant());
        switch (log.append(stream, Version.NEW, List.of(codec.encode(cosigned, place)), provenance)) {
            case Appended.At _, Appended.Stale _, Appended.Repeated _ -> {}
        }
    }

    /** A stream of its own for each witness of a checkpoint. Nothing about it is secret, so a plain hash will do. */
    private static UUID streamOf(Authority authority, CheckpointCosigned cosigned) {
        String named = "%s\n%d\n%s".formatted(Notary.origin(authority), cosigned.size(), cosigned.witness());
        return UUID.nameUUIDFromBytes(named.getBytes(UTF_8));
    }
}
