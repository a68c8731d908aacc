package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.contracts.Headcount;

/**
 * A campaign for annual declarations was opened. Its population is counted by directorate, as at a day, and count names
 * who is in it.
 */
public record CampaignOpened(
        UUID campaign,
        int year,
        LocalDate populationOn,
        LocalDate dueOn,
        List<Headcount> population,
        LocalDate on,
        @Nullable UUID count) {

    public CampaignOpened {
        population = List.copyOf(population);
    }
}
