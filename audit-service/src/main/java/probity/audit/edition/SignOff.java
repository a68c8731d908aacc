package probity.audit.edition;

import java.time.Instant;
import java.util.UUID;

/** Somebody stands for what a report says, as the holder of a post. */
public record SignOff(String post, UUID person, Instant at) {}
