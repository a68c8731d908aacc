package probity.declarations.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.declarations.annualreturn.ReturnExamples.ANN;
import static probity.declarations.annualreturn.ReturnExamples.BEN;
import static probity.declarations.annualreturn.ReturnExamples.CARE;
import static probity.declarations.annualreturn.ReturnExamples.CLEARED;
import static probity.declarations.annualreturn.ReturnExamples.DAN;
import static probity.declarations.annualreturn.ReturnExamples.EXEMPTED;
import static probity.declarations.annualreturn.ReturnExamples.FILING;
import static probity.declarations.annualreturn.ReturnExamples.MEASURES;
import static probity.declarations.annualreturn.ReturnExamples.NIL_RETURNED;
import static probity.declarations.annualreturn.ReturnExamples.SHARES;
import static probity.declarations.annualreturn.ReturnExamples.SMALLER_JOB;
import static probity.declarations.annualreturn.ReturnExamples.TODAY;
import static probity.declarations.annualreturn.ReturnExamples.TO_THE_DIRECTOR;
import static probity.declarations.annualreturn.ReturnExamples.TO_THE_MONITORING_OFFICER;
import static probity.declarations.annualreturn.ReturnExamples.told;
import static probity.declarations.campaign.CampaignExamples.ANN_OF_CARE;
import static probity.declarations.campaign.CampaignExamples.ASKED;
import static probity.declarations.campaign.CampaignExamples.CLARA_OF_CARE;
import static probity.declarations.campaign.CampaignExamples.COUNTED;
import static probity.declarations.campaign.CampaignExamples.DUE;
import static probity.declarations.campaign.CampaignExamples.EVERYBODY;
import static probity.declarations.campaign.CampaignExamples.NOT_ASKED;
import static probity.declarations.campaign.CampaignExamples.OPENED;
import static probity.declarations.campaign.CampaignExamples.why;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventCodec;
import probity.chassis.log.EventPlace;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.annualreturn.AnnualReturnEvent.ExemptionEnded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAdded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAmended;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestCeased;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestWithdrawn;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestsReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.MitigationEnded;
import probity.declarations.annualreturn.AnnualReturnEvent.NilAttested;
import probity.declarations.annualreturn.Attestation;
import probity.declarations.annualreturn.Finding;
import probity.declarations.annualreturn.ReturnExamples;
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.campaign.CampaignEvent.CampaignClosed;
import probity.declarations.campaign.CampaignEvent.CampaignOpened;
import probity.declarations.campaign.CampaignEvent.CampaignReopened;
import probity.declarations.campaign.CampaignEvent.DueDayMoved;
import probity.declarations.campaign.CampaignEvent.PopulationRetaken;
import probity.declarations.campaign.PopulationEvent;
import probity.declarations.campaign.PopulationEvent.PeopleCounted;
import probity.declarations.campaign.Terms;
import probity.declarations.training.Completion;
import probity.declarations.training.TrainingEvent;
import probity.declarations.training.TrainingEvent.TrainingCompleted;
import probity.declarations.training.TrainingEvent.TrainingCorrected;
import probity.declarations.training.TrainingEvent.TrainingWithdrawn;
import probity.declarations.vocabulary.Post;

/** As {@link StoredEventsTest}, for what the annual declaration stores. */
class StoredAnnualEventsTest {

    private static final EventPlace PLACE =
            new EventPlace(new Authority("town"), new StreamId("any", new UUID(0, 1)), new Version(1));

    private static final CampaignEventCodec CAMPAIGNS = new CampaignEventCodec(StoredEventsTest.open());

    private static final PopulationEventCodec POPULATIONS = new PopulationEventCodec();

    private static final AnnualReturnEventCodec RETURNS = new AnnualReturnEventCodec(StoredEventsTest.open());

    private static final TrainingEventCodec TRAININGS = new TrainingEventCodec(StoredEventsTest.open());

    static Stream<CampaignEvent> campaigns() {
        return Stream.of(
                OPENED,
                new DueDayMoved(DUE, why("holidays"), COUNTED),
                new PopulationRetaken(EVERYBODY, why("one was missing"), COUNTED),
                new CampaignClosed(DUE),
                new CampaignReopened(why("too early"), DUE));
    }

    static Stream<PopulationEvent> populations() {
        return Stream.of(new PeopleCounted(COUNTED, List.of(ASKED, NOT_ASKED), List.of(ANN_OF_CARE, CLARA_OF_CARE)));
    }

    static Stream<AnnualReturnEvent> returns() {
        return Stream.of(
                new InterestsReturned(ANN, CARE, FILING, ReturnExamples.ofEachKind()),
                NIL_RETURNED,
                new InterestAdded(2, SHARES, TODAY),
                new InterestAmended(1, SMALLER_JOB, TODAY),
                new InterestCeased(1, TODAY, TODAY),
                new InterestWithdrawn(2, told("by mistake"), TODAY),
                new NilAttested(Attestation.CURRENT, told("by mistake"), TODAY),
                ReturnExamples.reviewed(BEN, MEASURES),
                new MitigationEnded(1, BEN, told("the tender is over"), TODAY),
                EXEMPTED,
                new ExemptionEnded(DAN, told("back at work"), TODAY));
    }

    /** Each way in which a review can end, beside the one that stands among the events. */
    @Test
    void every_finding_is_read_back_equal() {
        for (Finding finding : List.of(CLEARED, MEASURES, TO_THE_DIRECTOR, TO_THE_MONITORING_OFFICER)) {
            var event = ReturnExamples.reviewed(BEN, finding);
            assertThat(RETURNS.decode(RETURNS.encode(event, PLACE), PLACE)).isEqualTo(event);
        }
    }

    static Stream<TrainingEvent> trainings() {
        return Stream.of(
                new TrainingCompleted(new Completion(ANN, "town-members", 1, TODAY)),
                new TrainingCorrected(new Completion(ANN, "town-members", 2, TODAY)),
                new TrainingWithdrawn(told("by mistake"), TODAY));
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void a_training_event_is_stored_as_promised_and_read_back_equal(TrainingEvent event) throws IOException {
        StoredEventsTest.promised(TRAININGS, event, TRAININGS.nameOf(event));
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void a_campaign_event_is_stored_as_promised_and_read_back_equal(CampaignEvent event) throws IOException {
        StoredEventsTest.promised(CAMPAIGNS, event, CAMPAIGNS.nameOf(event));
    }

    @Test
    void a_campaign_that_names_whom_to_tell_is_stored_with_that_post() throws IOException {
        var named = new CampaignOpened(new Terms(2026, EVERYBODY, DUE, Post.MONITORING_OFFICER), COUNTED);
        StoredEventsTest.promised(CAMPAIGNS, named, "campaign-opened.v1", "campaign-opened.v1.with-escalation");
    }

    @ParameterizedTest
    @MethodSource("populations")
    void a_population_event_is_stored_as_promised_and_read_back_equal(PopulationEvent event) throws IOException {
        StoredEventsTest.promised(POPULATIONS, event, POPULATIONS.nameOf(event));
    }

    @ParameterizedTest
    @MethodSource("returns")
    void a_return_event_is_stored_as_promised_and_read_back_equal(AnnualReturnEvent event) throws IOException {
        StoredEventsTest.promised(RETURNS, event, RETURNS.nameOf(event));
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(campaigns().map(Object::getClass))
                .containsExactlyInAnyOrder(CampaignEvent.class.getPermittedSubclasses());
        assertThat(populations().map(Object::getClass))
                .containsExactlyInAnyOrder(PopulationEvent.class.getPermittedSubclasses());
        assertThat(trainings().map(Object::getClass))
                .containsExactlyInAnyOrder(TrainingEvent.class.getPermittedSubclasses());
        assertThat(returns().map(Object::getClass))
                .containsExactlyInAnyOrder(AnnualReturnEvent.class.getPermittedSubclasses());
    }

    @Test
    void an_unknown_event_is_not_passed_over() {
        for (EventCodec<?> codec : List.of(CAMPAIGNS, POPULATIONS, RETURNS, TRAININGS)) {
            assertThatThrownBy(() -> codec.decode(new EncodedEvent("return-sold.v1", "{}"), PLACE))
                    .hasMessageContaining("return-sold.v1");
        }
    }
}
