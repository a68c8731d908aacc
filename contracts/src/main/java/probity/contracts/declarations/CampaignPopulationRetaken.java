package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.contracts.Headcount;

/** The people whom a campaign counts were counted anew. The count before no longer holds. */
public record CampaignPopulationRetaken(
        UUID campaign,
        LocalDate populationOn,
        List<Headcount> population,
        LocalDate on,
        @Nullable UUID count) {

    public CampaignPopulationRetaken {
        population = List.copyOf(population);
    }
}
