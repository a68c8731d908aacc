package probity.chassis.log;

/** An event as it lies in the log. */
public record StoredEvent(long position, StreamId stream, Version version, Provenance provenance, EncodedEvent event) {

    /** What the sealed parts of the event are bound to. */
    public EventPlace place() {
        return new EventPlace(provenance.authority(), stream, version);
    }
}
