package probity.contracts.concerns;

import java.time.LocalDate;
import java.util.UUID;

/** A concern was received. Nothing in it says by whom, about whom or what. */
public record ConcernReceived(UUID concern, String kind, String channel, boolean anonymous, LocalDate receivedOn) {}
