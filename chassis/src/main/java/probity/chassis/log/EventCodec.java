package probity.chassis.log;

/**
 * Turns the events of one aggregate into their stored form and back. The stored name is chosen by hand and never
 * changes; the Java class may be renamed or moved freely.
 */
public interface EventCodec<E> {

    /** The category of every stream that holds such events. */
    String category();

    /** Throws if events can be neither stored nor read now, whether there are any or not. */
    default void require() {}

    EncodedEvent encode(E event, EventPlace place);

    /** Fails loudly on a name that it does not know. */
    E decode(EncodedEvent event, EventPlace place);

    default Recorded<E> decode(StoredEvent stored) {
        try {
            E event = decode(stored.event(), stored.place());
            return new Recorded<>(
                    stored.position(),
                    stored.stream(),
                    stored.version(),
                    stored.provenance(),
                    stored.recordedAt(),
                    event);
        } catch (RuntimeException e) {
            throw new EventLogFailure("cannot read position %d, %s".formatted(stored.position(), stored.event()), e);
        }
    }
}
