package probity.audit.listening;

import static probity.audit.listening.Body.there;

import java.util.List;
import java.util.Optional;
import probity.contracts.CountedPerson;
import probity.contracts.Headcount;
import probity.contracts.declarations.CampaignDueDayMoved;
import probity.contracts.declarations.CampaignOpened;
import probity.contracts.declarations.CampaignPeopleCounted;
import probity.contracts.declarations.CampaignPopulationRetaken;

/** What facts say of campaigns for annual declarations, and of the people whom they count. */
final class CampaignsSaid {

    private CampaignsSaid() {}

    static Optional<Said> read(String type, byte[] body) {
        return switch (type) {
            case "probity.declarations.campaign-opened.v1" ->
                Optional.of(opened(Body.read(body, CampaignOpened.class)));
            case "probity.declarations.campaign-due-day-moved.v1" ->
                Optional.of(moved(Body.read(body, CampaignDueDayMoved.class)));
            case "probity.declarations.campaign-population-retaken.v1" ->
                Optional.of(retaken(Body.read(body, CampaignPopulationRetaken.class)));
            case "probity.declarations.campaign-people-counted.v1" ->
                Optional.of(counted(Body.read(body, CampaignPeopleCounted.class)));
            default -> Optional.empty();
        };
    }

    private static Said opened(CampaignOpened campaign) {
        return Said.of(there(campaign.campaign()), campaign.on())
                .with("year", campaign.year())
                .with("dueOn", there(campaign.dueOn()))
                .with("list", campaign.count())
                .with("size", people(campaign.population()));
    }

    private static Said moved(CampaignDueDayMoved campaign) {
        return Said.of(there(campaign.campaign()), campaign.on()).with("dueOn", there(campaign.dueOn()));
    }

    private static Said retaken(CampaignPopulationRetaken campaign) {
        return Said.of(there(campaign.campaign()), campaign.on())
                .with("list", campaign.count())
                .with("size", people(campaign.population()));
    }

    /** How many there are to be, which come one part after the other. */
    private static int people(List<Headcount> population) {
        return population.stream()
                .mapToInt(each -> each.required() + each.notRequired())
                .sum();
    }

    private static Said counted(CampaignPeopleCounted list) {
        for (CountedPerson each : list.people()) {
            there(each.person());
            there(each.directorate());
        }
        return Said.of(there(list.count()), null).with("people", list.people());
    }
}
