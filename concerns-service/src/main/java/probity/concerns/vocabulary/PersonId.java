package probity.concerns.vocabulary;

import java.util.UUID;

/** A person of the council, by a pseudonymous id. */
public record PersonId(UUID value) {}
