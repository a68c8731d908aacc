package probity.declarations.campaign;

import java.time.LocalDate;
import java.util.List;
import probity.declarations.campaign.Population.Member;

/** What is known of a population. Past tense; never edited, only superseded by a new name. */
public sealed interface PopulationEvent {

    /** Some of its people, with all duties that they have. */
    record PeopleCounted(LocalDate on, List<Duty> duties, List<Member> members) implements PopulationEvent {

        public PeopleCounted {
            duties = List.copyOf(duties);
            members = List.copyOf(members);
        }
    }
}
