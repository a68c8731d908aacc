package probity.declarations.campaign;

import java.time.LocalDate;
import java.util.List;
import probity.declarations.campaign.Population.Member;

/** What may be asked of a population: that it be taken, once. */
public sealed interface PopulationCommand {

    record TakePopulation(LocalDate on, List<Duty> duties, List<Member> members) implements PopulationCommand {}
}
