package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** A campaign asks no more. What is returned later is taken all the same. */
public record CampaignClosed(UUID campaign, LocalDate on) {}
