package probity.concerns.evidence;

import java.util.UUID;

/** The name that the sender gave to the sending, so that sending it again does not double the file. */
public record FileId(UUID value) {}
