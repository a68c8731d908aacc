package probity.chassis.relay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;

/**
 * What a service tells the others about one of its events.
 *
 * @param type the contract's name with its version, such as {@code probity.shop.sold.v1}
 * @param key the stream: facts of one key arrive in the order in which they were told
 * @param time when it happened; in a window that holds facts back, the window's end takes its place
 * @param body the contract record; absent values are left out of the JSON
 */
public record Fact(
        String type,
        Audience audience,
        UUID key,
        Authority authority,
        @Nullable Instant time,
        Object body) {

    /** It does not print what it tells. */
    @Override
    public String toString() {
        return type + " of " + key;
    }
}
