package probity.contracts;

import java.time.LocalDate;
import java.util.UUID;

/** One of several gifts of one donor, on the day that it came. */
public record GiftPart(UUID gift, LocalDate on, Money value) {}
