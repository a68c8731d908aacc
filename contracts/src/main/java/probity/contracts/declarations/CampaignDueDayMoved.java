package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** The last day for returning an annual declaration in time was moved, for everybody. */
public record CampaignDueDayMoved(UUID campaign, LocalDate dueOn, LocalDate on) {}
