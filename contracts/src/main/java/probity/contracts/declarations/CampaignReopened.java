package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** A campaign that was closed asks again. */
public record CampaignReopened(UUID campaign, LocalDate on) {}
