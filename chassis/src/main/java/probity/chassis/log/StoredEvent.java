package probity.chassis.log;

import java.time.Instant;

/**
 * An event as it lies in the log.
 *
 * @param recordedAt when it was stored. It never falls as positions rise, but for events without an actor, whose time is
 *     the day of what they tell
 */
public record StoredEvent(
        long position,
        StreamId stream,
        Version version,
        Provenance provenance,
        Instant recordedAt,
        EncodedEvent event) {

    /** What the sealed parts of the event are bound to. */
    public EventPlace place() {
        return new EventPlace(provenance.authority(), stream, version);
    }
}
