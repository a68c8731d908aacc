package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import probity.contracts.CountedPerson;

/** Some of the people of one count, as at a day. A large count comes in several parts; campaigns name it by its id. */
public record CampaignPeopleCounted(UUID count, LocalDate on, List<CountedPerson> people) {

    public CampaignPeopleCounted {
        people = List.copyOf(people);
    }
}
