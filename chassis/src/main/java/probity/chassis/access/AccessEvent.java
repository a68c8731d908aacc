package probity.chassis.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about who looked at what. */
public sealed interface AccessEvent {

    /**
     * Somebody read a record, or a list of them.
     *
     * @param post the post that let them
     * @param kind what was read, such as {@code gift} or {@code gift-register}
     */
    record RecordRead(
            UUID reader, String post, String kind, @Nullable UUID record, Instant at) implements AccessEvent {}

    /** Somebody known asked for what their posts do not give them. */
    record AccessRefused(UUID caller, String route, Instant at) implements AccessEvent {}
}
