package probity.declarations.campaign;

import static probity.declarations.campaign.CampaignExamples.COUNTED;
import static probity.declarations.campaign.CampaignExamples.DUE;
import static probity.declarations.campaign.CampaignExamples.EVERYBODY;
import static probity.declarations.campaign.CampaignExamples.OPENED;
import static probity.declarations.campaign.CampaignExamples.TODAY;
import static probity.declarations.campaign.CampaignExamples.snapshot;
import static probity.declarations.campaign.CampaignExamples.why;
import static probity.declarations.campaign.CampaignRefusal.CAMPAIGN_ALREADY_OPENED;
import static probity.declarations.campaign.CampaignRefusal.CAMPAIGN_IS_CLOSED;
import static probity.declarations.campaign.CampaignRefusal.CAMPAIGN_IS_NOT_CLOSED;
import static probity.declarations.campaign.CampaignRefusal.CAMPAIGN_NOT_DUE_YET;
import static probity.declarations.campaign.CampaignRefusal.CAMPAIGN_NOT_OPENED;
import static probity.declarations.campaign.CampaignRefusal.DUE_DAY_HAS_PASSED;
import static probity.declarations.campaign.CampaignRefusal.NOBODY_IS_ASKED;
import static probity.declarations.campaign.CampaignRefusal.POPULATION_IN_THE_FUTURE;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.campaign.CampaignCommand.CloseCampaign;
import probity.declarations.campaign.CampaignCommand.MoveDueDay;
import probity.declarations.campaign.CampaignCommand.OpenCampaign;
import probity.declarations.campaign.CampaignCommand.ReopenCampaign;
import probity.declarations.campaign.CampaignCommand.RetakePopulation;
import probity.declarations.campaign.CampaignEvent.CampaignClosed;
import probity.declarations.campaign.CampaignEvent.CampaignReopened;
import probity.declarations.campaign.CampaignEvent.DueDayMoved;
import probity.declarations.campaign.CampaignEvent.PopulationRetaken;

@Tag("I-1")
@Tag("N-18")
class CampaignDeciderTest {

    private static final CampaignEvent CLOSED = new CampaignClosed(DUE.plusDays(1));

    private final DeciderSpec<Campaign, CampaignCommand, CampaignEvent> spec = DeciderSpec.of(new CampaignDecider());

    @Test
    void a_campaign_is_opened_once_with_its_population_and_its_last_day() {
        spec.given().when(open(EVERYBODY)).then(OPENED);
        spec.given(OPENED).when(open(EVERYBODY)).thenRefused(CAMPAIGN_ALREADY_OPENED);
        spec.given(OPENED, CLOSED).when(open(EVERYBODY)).thenRefused(CAMPAIGN_ALREADY_OPENED);
    }

    @Test
    void people_are_counted_as_at_a_day_that_has_come() {
        spec.given().when(open(snapshot(TODAY, 1))).then(new CampaignEvent.CampaignOpened(terms(TODAY), TODAY));
        spec.given().when(open(snapshot(TODAY.plusDays(1), 1))).thenRefused(POPULATION_IN_THE_FUTURE);
    }

    @Test
    void a_campaign_that_asks_nobody_is_not_opened() {
        spec.given().when(open(snapshot(COUNTED, 0))).thenRefused(NOBODY_IS_ASKED);
    }

    @Test
    void nobody_becomes_late_by_opening_or_by_moving_the_last_day() {
        var yesterday = TODAY.minusDays(1);

        spec.given()
                .when(new OpenCampaign(new Terms(2026, EVERYBODY, yesterday, null), TODAY))
                .thenRefused(DUE_DAY_HAS_PASSED);
        spec.given(OPENED)
                .when(new MoveDueDay(yesterday, why("holidays"), TODAY))
                .thenRefused(DUE_DAY_HAS_PASSED);
        spec.given(OPENED)
                .when(new MoveDueDay(TODAY, why("holidays"), TODAY))
                .then(new DueDayMoved(TODAY, why("holidays"), TODAY));
    }

    @Test
    void moving_the_last_day_to_where_it_is_changes_nothing() {
        spec.given(OPENED).when(new MoveDueDay(DUE, why("none"), TODAY)).thenNothing();
    }

    @Test
    void people_are_counted_anew_only_with_a_reason_and_only_while_it_is_open() {
        var retaken = new PopulationRetaken(snapshot(COUNTED, 13), why("one was missing"), TODAY);
        var retake = new RetakePopulation(snapshot(COUNTED, 13), why("one was missing"), TODAY);

        spec.given(OPENED).when(retake).then(retaken);
        spec.given(OPENED, CLOSED).when(retake).thenRefused(CAMPAIGN_IS_CLOSED);
        spec.given(OPENED)
                .when(new RetakePopulation(snapshot(COUNTED, 0), why("none"), TODAY))
                .thenRefused(NOBODY_IS_ASKED);
    }

    @Test
    void a_campaign_is_closed_when_its_last_day_is_over() {
        spec.given(OPENED).when(new CloseCampaign(DUE)).thenRefused(CAMPAIGN_NOT_DUE_YET);
        spec.given(OPENED).when(new CloseCampaign(DUE.plusDays(1))).then(CLOSED);
        spec.given(OPENED, CLOSED).when(new CloseCampaign(DUE.plusDays(2))).thenNothing();
    }

    @Test
    void what_is_closed_changes_only_after_it_was_reopened() {
        var reopened = new CampaignReopened(why("too early"), DUE.plusDays(2));
        var move = new MoveDueDay(DUE.plusDays(9), why("too early"), DUE.plusDays(2));

        spec.given(OPENED, CLOSED).when(move).thenRefused(CAMPAIGN_IS_CLOSED);
        spec.given(OPENED, CLOSED)
                .when(new ReopenCampaign(why("too early"), DUE.plusDays(2)))
                .then(reopened);
        spec.given(OPENED, CLOSED, reopened).when(move).then(new DueDayMoved(move.dueOn(), move.reason(), move.on()));
        spec.given(OPENED).when(new ReopenCampaign(why("none"), TODAY)).thenRefused(CAMPAIGN_IS_NOT_CLOSED);
    }

    @Test
    void what_nobody_opened_is_not_changed() {
        spec.given().when(new MoveDueDay(DUE, why("none"), TODAY)).thenRefused(CAMPAIGN_NOT_OPENED);
        spec.given().when(new RetakePopulation(EVERYBODY, why("none"), TODAY)).thenRefused(CAMPAIGN_NOT_OPENED);
        spec.given().when(new CloseCampaign(TODAY)).thenRefused(CAMPAIGN_NOT_OPENED);
        spec.given().when(new ReopenCampaign(why("none"), TODAY)).thenRefused(CAMPAIGN_NOT_OPENED);
    }

    private static OpenCampaign open(Snapshot population) {
        return new OpenCampaign(new Terms(2026, population, DUE, null), TODAY);
    }

    private static Terms terms(LocalDate counted) {
        return new Terms(2026, snapshot(counted, 1), DUE, null);
    }
}
