package probity.concerns.concern;

import java.util.UUID;

/** The name that the sender gave to a message, so that sending it again does not double it. */
public record MessageId(UUID value) {}
