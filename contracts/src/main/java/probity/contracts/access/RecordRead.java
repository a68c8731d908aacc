package probity.contracts.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a post read or exported a sensitive record, or a list if no record is named. */
public record RecordRead(
        UUID reader, String post, String kind, @Nullable UUID record, Instant at) {}
