package probity.chassis.relay;

import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;

/**
 * A record that nobody can read. It is set aside, and what comes after it goes on.
 *
 * @param offset where it lies in its partition
 * @param authority whose it is, as far as one can tell
 * @param reason a sentence of ours without anything from the record
 */
@SuppressWarnings("ArrayRecordComponent")
public record Poison(
        String topic, int partition, long offset, @Nullable Authority authority, String reason, byte[] leaf)
        implements Delivered {

    @Override
    public String toString() {
        return "poison at %s-%d@%d: %s".formatted(topic, partition, offset, reason);
    }
}
