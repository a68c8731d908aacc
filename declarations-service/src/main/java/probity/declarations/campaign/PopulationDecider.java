package probity.declarations.campaign;

import static probity.chassis.decider.Decision.accept;

import java.util.List;
import java.util.stream.Gatherers;
import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.declarations.campaign.Population.Taken;
import probity.declarations.campaign.Population.Untaken;
import probity.declarations.campaign.PopulationCommand.TakePopulation;
import probity.declarations.campaign.PopulationEvent.PeopleCounted;

public final class PopulationDecider implements Decider<Population, PopulationCommand, PopulationEvent> {

    /** So many people to an event that neither it nor their number grows large. */
    static final int PEOPLE_IN_EVENT_MAX = 1_000;

    @Override
    public Population initial() {
        return new Untaken();
    }

    /** Taken once, it stands: who asks again gets the first answer. */
    @Override
    public Decision<PopulationEvent> decide(Population state, PopulationCommand command) {
        return switch (command) {
            case TakePopulation take ->
                switch (state) {
                    case Untaken _ -> new Decision.Accepted<>(events(take));
                    case Taken _ -> accept();
                };
        };
    }

    private static List<PopulationEvent> events(TakePopulation take) {
        return take.members().stream()
                .gather(Gatherers.windowFixed(PEOPLE_IN_EVENT_MAX))
                .<PopulationEvent>map(some -> new PeopleCounted(take.on(), take.duties(), some))
                .toList();
    }

    @Override
    public Population evolve(Population state, PopulationEvent event) {
        return switch (event) {
            case PeopleCounted(var _, var duties, var members) -> state.with(duties, members);
        };
    }
}
