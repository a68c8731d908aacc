package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** That a person was placed from that day on was a mistake: the place before goes on. */
public record PlaceTakenBack(UUID person, LocalDate from) {}
