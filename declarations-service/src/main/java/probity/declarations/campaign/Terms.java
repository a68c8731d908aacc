package probity.declarations.campaign;

import java.time.LocalDate;

/** Whom a campaign asks, and the last day for answering in time. */
public record Terms(int year, Snapshot population, LocalDate dueOn) {}
