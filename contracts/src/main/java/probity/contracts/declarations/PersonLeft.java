package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** A person left; the day is their last. */
public record PersonLeft(UUID person, LocalDate on) {}
