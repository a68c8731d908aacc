package probity.contracts;

import java.util.UUID;

/** Somebody whom a campaign counts, in the directorate that they were counted in, and whether their code asks them. */
public record CountedPerson(UUID person, String directorate, boolean required) {}
