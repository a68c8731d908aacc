package probity.chassis.relay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;

/** A published fact as it arrived. The arrays are not copied: whoever gets it may read them, not write. */
@SuppressWarnings("ArrayRecordComponent")
public record Received(
        String topic,
        int partition,
        long sequence,
        UUID epoch,
        UUID id,
        Authority authority,
        Audience audience,
        String type,
        UUID key,
        @Nullable Instant time,
        byte[] body,
        byte[] leaf)
        implements Delivered {

    /** It does not print what it tells. */
    @Override
    public String toString() {
        return "%s %s at %s-%d/%d".formatted(type, id, topic, partition, sequence);
    }
}
