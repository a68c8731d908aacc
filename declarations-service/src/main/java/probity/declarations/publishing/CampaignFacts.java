package probity.declarations.publishing;

import java.util.List;
import java.util.UUID;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.Headcount;
import probity.contracts.declarations.CampaignClosed;
import probity.contracts.declarations.CampaignDueDayMoved;
import probity.contracts.declarations.CampaignOpened;
import probity.contracts.declarations.CampaignPopulationRetaken;
import probity.contracts.declarations.CampaignReopened;
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.campaign.Snapshot;

/** What officers are told of campaigns: how many people are asked and by when; never who, and never why. */
public record CampaignFacts(EventCodec<CampaignEvent> codec) implements Translation<CampaignEvent> {

    @Override
    public List<Fact> facts(Recorded<CampaignEvent> recorded) {
        UUID campaign = recorded.stream().id();
        return switch (recorded.event()) {
            case CampaignEvent.CampaignOpened(var terms, var on) ->
                fact(
                        "campaign-opened",
                        recorded,
                        new CampaignOpened(
                                campaign,
                                terms.year(),
                                terms.population().on(),
                                terms.dueOn(),
                                counts(terms.population()),
                                on,
                                terms.population().population()));
            case CampaignEvent.DueDayMoved(var dueOn, var _, var on) ->
                fact("campaign-due-day-moved", recorded, new CampaignDueDayMoved(campaign, dueOn, on));
            case CampaignEvent.PopulationRetaken(var population, var _, var on) ->
                fact(
                        "campaign-population-retaken",
                        recorded,
                        new CampaignPopulationRetaken(
                                campaign, population.on(), counts(population), on, population.population()));
            case CampaignEvent.CampaignClosed(var on) ->
                fact("campaign-closed", recorded, new CampaignClosed(campaign, on));
            case CampaignEvent.CampaignReopened(var _, var on) ->
                fact("campaign-reopened", recorded, new CampaignReopened(campaign, on));
        };
    }

    private static List<Headcount> counts(Snapshot population) {
        return population.headcounts().stream()
                .map(each -> new Headcount(each.directorate(), each.required(), each.notRequired()))
                .toList();
    }

    private static List<Fact> fact(String name, Recorded<CampaignEvent> recorded, Object body) {
        return List.of(new Fact(
                "probity.declarations.%s.v1".formatted(name),
                Audience.OFFICERS,
                recorded.stream().id(),
                recorded.provenance().authority(),
                recorded.provenance().occurredAt(),
                body));
    }
}
