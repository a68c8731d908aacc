package probity.chassis.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.access.AccessEvent.AccessRefused;
import probity.chassis.access.AccessEvent.RecordRead;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.identity.Denials;
import probity.chassis.log.Appended;
import probity.chassis.log.EventLog;
import probity.chassis.log.EventPlace;
import probity.chassis.log.Provenance;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;

/**
 * Keeps who looked at what in the service's own log. A resource calls it before it answers: what is not on record was
 * not shown. Each fact is a stream of its own under a random id.
 */
public final class AccessLog implements Denials {

    private final EventLog log;
    private final Clock clock;
    private final AccessCodec codec = new AccessCodec();

    public AccessLog(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Somebody reads a record of that kind; without an id, a list of them. All their posts are noted. */
    public void read(Caller reader, String kind, @Nullable UUID record) {
        read(reader, String.join(" ", reader.roles().stream().sorted().toList()), kind, record);
    }

    /** The same where one of their posts is known to be the one that lets them. */
    public void read(Caller reader, String post, String kind, @Nullable UUID record) {
        keep(reader, new RecordRead(reader.person(), post, kind, record, clock.instant()));
    }

    /** Somebody asked a route that their posts do not open. The route is a template: it holds no id. */
    @Override
    public void refused(Caller caller, String route) {
        keep(caller, new AccessRefused(caller.person(), route, clock.instant()));
    }

    private void keep(Caller caller, AccessEvent event) {
        Authority authority = caller.authority();
        var stream = new StreamId(AccessCodec.CATEGORY, UUID.randomUUID());
        var encoded = codec.encode(event, new EventPlace(authority, stream, new Version(1)));
        var provenance = new Provenance(authority, caller.person().toString(), null, clock.instant());
        if (!(log.append(stream, Version.NEW, List.of(encoded), provenance) instanceof Appended.At)) {
            throw new IllegalStateException("a random stream id was taken");
        }
    }
}
