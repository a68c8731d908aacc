package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import probity.contracts.Headcount;

/** A campaign for annual declarations was opened. Its population is counted by directorate, as at a day. */
public record CampaignOpened(
        UUID campaign, int year, LocalDate populationOn, LocalDate dueOn, List<Headcount> population, LocalDate on) {

    public CampaignOpened {
        population = List.copyOf(population);
    }
}
