package probity.chassis.log;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Decodes an event once for all that follow the log closely: they are handed the same stored event, each after the other.
 * What was sealed is in clear among the last {@link #KEPT} of them, as it is in whatever a caller makes of it.
 */
public final class DecodedOnce<E> implements EventCodec<E> {

    private static final int KEPT = 256;

    private record Decoded<E>(StoredEvent stored, Recorded<E> recorded) {}

    private final EventCodec<E> codec;
    private final AtomicReferenceArray<Decoded<E>> newest = new AtomicReferenceArray<>(KEPT);

    public DecodedOnce(EventCodec<E> codec) {
        this.codec = codec;
    }

    @Override
    public String category() {
        return codec.category();
    }

    @Override
    public void require() {
        codec.require();
    }

    @Override
    public EncodedEvent encode(E event, EventPlace place) {
        return codec.encode(event, place);
    }

    @Override
    public E decode(EncodedEvent event, EventPlace place) {
        return codec.decode(event, place);
    }

    /** Another reading of the same position is another event: it is decoded again. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public Recorded<E> decode(StoredEvent stored) {
        int slot = (int) (stored.position() % KEPT);
        Decoded<E> last = newest.get(slot);
        if (last != null && last.stored() == stored) {
            return last.recorded();
        }
        Recorded<E> recorded = codec.decode(stored);
        newest.set(slot, new Decoded<>(stored, recorded));
        return recorded;
    }
}
