package probity.declarations.campaign;

import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.campaign.CampaignRefusal.CAMPAIGN_ALREADY_OPENED;
import static probity.declarations.campaign.CampaignRefusal.CAMPAIGN_IS_CLOSED;
import static probity.declarations.campaign.CampaignRefusal.CAMPAIGN_IS_NOT_CLOSED;
import static probity.declarations.campaign.CampaignRefusal.CAMPAIGN_NOT_DUE_YET;
import static probity.declarations.campaign.CampaignRefusal.CAMPAIGN_NOT_OPENED;
import static probity.declarations.campaign.CampaignRefusal.DUE_DAY_HAS_PASSED;
import static probity.declarations.campaign.CampaignRefusal.NOBODY_IS_ASKED;
import static probity.declarations.campaign.CampaignRefusal.POPULATION_IN_THE_FUTURE;

import java.time.LocalDate;
import java.util.Optional;
import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.chassis.decider.Refusal;
import probity.declarations.campaign.Campaign.Closed;
import probity.declarations.campaign.Campaign.Open;
import probity.declarations.campaign.Campaign.Unopened;
import probity.declarations.campaign.CampaignCommand.CloseCampaign;
import probity.declarations.campaign.CampaignCommand.MoveDueDay;
import probity.declarations.campaign.CampaignCommand.OpenCampaign;
import probity.declarations.campaign.CampaignCommand.ReopenCampaign;
import probity.declarations.campaign.CampaignCommand.RetakePopulation;
import probity.declarations.campaign.CampaignEvent.CampaignClosed;
import probity.declarations.campaign.CampaignEvent.CampaignOpened;
import probity.declarations.campaign.CampaignEvent.CampaignReopened;
import probity.declarations.campaign.CampaignEvent.DueDayMoved;
import probity.declarations.campaign.CampaignEvent.PopulationRetaken;

public final class CampaignDecider implements Decider<Campaign, CampaignCommand, CampaignEvent> {

    @Override
    public Campaign initial() {
        return new Unopened();
    }

    @Override
    public Decision<CampaignEvent> decide(Campaign state, CampaignCommand command) {
        return switch (command) {
            case OpenCampaign open -> open(state, open);
            case MoveDueDay move -> move(state, move);
            case RetakePopulation retake -> retake(state, retake);
            case CloseCampaign close -> close(state, close);
            case ReopenCampaign reopen -> reopen(state, reopen);
        };
    }

    private static Decision<CampaignEvent> open(Campaign state, OpenCampaign open) {
        return switch (state) {
            case Unopened _ -> {
                Optional<Refusal> bad = bad(open.terms().population(), open.on())
                        .or(() -> passed(open.terms().dueOn(), open.on()));
                yield bad.<Decision<CampaignEvent>>map(Decision::refuse)
                        .orElseGet(() -> accept(new CampaignOpened(open.terms(), open.on())));
            }
            case Open _, Closed _ -> refuse(CAMPAIGN_ALREADY_OPENED);
        };
    }

    private static Decision<CampaignEvent> move(Campaign state, MoveDueDay move) {
        return switch (state) {
            case Open(var terms) when terms.dueOn().equals(move.dueOn()) -> accept();
            case Open _ ->
                passed(move.dueOn(), move.on())
                        .<Decision<CampaignEvent>>map(Decision::refuse)
                        .orElseGet(() -> accept(new DueDayMoved(move.dueOn(), move.reason(), move.on())));
            case Unopened _ -> refuse(CAMPAIGN_NOT_OPENED);
            case Closed _ -> refuse(CAMPAIGN_IS_CLOSED);
        };
    }

    private static Decision<CampaignEvent> retake(Campaign state, RetakePopulation retake) {
        return switch (state) {
            case Open _ ->
                bad(retake.population(), retake.on())
                        .<Decision<CampaignEvent>>map(Decision::refuse)
                        .orElseGet(
                                () -> accept(new PopulationRetaken(retake.population(), retake.reason(), retake.on())));
            case Unopened _ -> refuse(CAMPAIGN_NOT_OPENED);
            case Closed _ -> refuse(CAMPAIGN_IS_CLOSED);
        };
    }

    private static Decision<CampaignEvent> close(Campaign state, CloseCampaign close) {
        return switch (state) {
            case Open(var terms) when !close.on().isAfter(terms.dueOn()) -> refuse(CAMPAIGN_NOT_DUE_YET);
            case Open _ -> accept(new CampaignClosed(close.on()));
            case Closed _ -> accept();
            case Unopened _ -> refuse(CAMPAIGN_NOT_OPENED);
        };
    }

    private static Decision<CampaignEvent> reopen(Campaign state, ReopenCampaign reopen) {
        return switch (state) {
            case Closed _ -> accept(new CampaignReopened(reopen.reason(), reopen.on()));
            case Open _ -> refuse(CAMPAIGN_IS_NOT_CLOSED);
            case Unopened _ -> refuse(CAMPAIGN_NOT_OPENED);
        };
    }

    private static Optional<Refusal> bad(Snapshot population, LocalDate today) {
        if (population.on().isAfter(today)) {
            return Optional.of(POPULATION_IN_THE_FUTURE);
        }
        return population.asksNobody() ? Optional.of(NOBODY_IS_ASKED) : Optional.empty();
    }

    private static Optional<Refusal> passed(LocalDate dueOn, LocalDate today) {
        return dueOn.isBefore(today) ? Optional.of(DUE_DAY_HAS_PASSED) : Optional.empty();
    }

    @Override
    public Campaign evolve(Campaign state, CampaignEvent event) {
        return switch (event) {
            case CampaignOpened(var terms, var _) -> in(Unopened.class, state).opened(terms);
            case DueDayMoved(var dueOn, var _, var _) -> in(Open.class, state).dueOn(dueOn);
            case PopulationRetaken(var population, var _, var _) ->
                in(Open.class, state).of(population);
            case CampaignClosed(var on) -> in(Open.class, state).closed(on);
            case CampaignReopened _ -> in(Closed.class, state).reopened();
        };
    }
}
