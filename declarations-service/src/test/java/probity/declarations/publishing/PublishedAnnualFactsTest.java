package probity.declarations.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.annualreturn.ReturnExamples.ANN;
import static probity.declarations.annualreturn.ReturnExamples.BEN;
import static probity.declarations.annualreturn.ReturnExamples.CARE;
import static probity.declarations.annualreturn.ReturnExamples.CLEARED;
import static probity.declarations.annualreturn.ReturnExamples.DAN;
import static probity.declarations.annualreturn.ReturnExamples.DUE;
import static probity.declarations.annualreturn.ReturnExamples.EXEMPTED;
import static probity.declarations.annualreturn.ReturnExamples.FILING;
import static probity.declarations.annualreturn.ReturnExamples.JOB;
import static probity.declarations.annualreturn.ReturnExamples.JOB_RETURNED;
import static probity.declarations.annualreturn.ReturnExamples.MEASURES;
import static probity.declarations.annualreturn.ReturnExamples.NIL_RETURNED;
import static probity.declarations.annualreturn.ReturnExamples.SHARES;
import static probity.declarations.annualreturn.ReturnExamples.TODAY;
import static probity.declarations.annualreturn.ReturnExamples.TO_THE_DIRECTOR;
import static probity.declarations.annualreturn.ReturnExamples.ofEachKind;
import static probity.declarations.annualreturn.ReturnExamples.reviewed;
import static probity.declarations.annualreturn.ReturnExamples.told;
import static probity.declarations.campaign.CampaignExamples.ANN_OF_CARE;
import static probity.declarations.campaign.CampaignExamples.ASKED;
import static probity.declarations.campaign.CampaignExamples.CLARA_OF_CARE;
import static probity.declarations.campaign.CampaignExamples.COUNTED;
import static probity.declarations.campaign.CampaignExamples.EVERYBODY;
import static probity.declarations.campaign.CampaignExamples.NOT_ASKED;
import static probity.declarations.campaign.CampaignExamples.OPENED;
import static probity.declarations.campaign.CampaignExamples.why;
import static probity.declarations.publishing.PublishedFactsTest.JSON;
import static probity.declarations.publishing.PublishedFactsTest.codec;
import static probity.declarations.publishing.PublishedFactsTest.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.relay.Fact;
import probity.contracts.CountedPerson;
import probity.contracts.Headcount;
import probity.contracts.declarations.AnnualReturnReviewed;
import probity.contracts.declarations.AnnualReturnSubmitted;
import probity.contracts.declarations.CampaignOpened;
import probity.contracts.declarations.CampaignPeopleCounted;
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
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.campaign.PopulationEvent;
import probity.declarations.campaign.PopulationEvent.PeopleCounted;
import probity.declarations.training.Completion;
import probity.declarations.training.TrainingEvent;

/** As {@link PublishedFactsTest}, for campaigns, annual declarations and training. */
@Tag("I-2")
@Tag("M-8")
@Tag("N-18")
class PublishedAnnualFactsTest {

    private static final PopulationEvent PEOPLE_COUNTED =
            new PeopleCounted(COUNTED, List.of(ASKED, NOT_ASKED), List.of(ANN_OF_CARE, CLARA_OF_CARE));

    private static final AnnualReturnEvent ALL_KINDS = new InterestsReturned(ANN, CARE, FILING, ofEachKind());

    static Stream<Fact> facts() {
        Stream<CampaignEvent> campaigns = Stream.of(
                OPENED,
                new CampaignEvent.DueDayMoved(DUE, why("a secret reason"), TODAY),
                new CampaignEvent.PopulationRetaken(EVERYBODY, why("a secret reason"), TODAY),
                new CampaignEvent.CampaignClosed(TODAY),
                new CampaignEvent.CampaignReopened(why("a secret reason"), TODAY));
        Stream<TrainingEvent> trainings = Stream.of(
                new TrainingEvent.TrainingCompleted(new Completion(ANN, "town-members", 1, TODAY)),
                new TrainingEvent.TrainingCorrected(new Completion(ANN, "town-members", 2, TODAY)),
                new TrainingEvent.TrainingWithdrawn(told("a secret reason"), TODAY));
        return Stream.of(
                        new PopulationFacts(codec()).facts(recorded(PEOPLE_COUNTED)).stream(),
                        campaigns.flatMap(event -> new CampaignFacts(codec()).facts(recorded(event)).stream()),
                        returns().flatMap(PublishedAnnualFactsTest::published),
                        trainings.flatMap(event -> new TrainingFacts(codec()).facts(recorded(event)).stream()))
                .flatMap(facts -> facts);
    }

    private static Stream<AnnualReturnEvent> returns() {
        return Stream.of(
                ALL_KINDS,
                NIL_RETURNED,
                new InterestAdded(2, SHARES, TODAY),
                new InterestAmended(1, JOB, TODAY),
                new InterestCeased(1, TODAY, TODAY),
                new InterestWithdrawn(1, told("a secret reason"), TODAY),
                new NilAttested(Attestation.CURRENT, told("a secret reason"), TODAY),
                reviewed(BEN, CLEARED),
                reviewed(BEN, MEASURES),
                reviewed(BEN, TO_THE_DIRECTOR),
                new MitigationEnded(1, BEN, told("a secret reason"), TODAY),
                EXEMPTED,
                new ExemptionEnded(DAN, told("a secret reason"), TODAY));
    }

    private static Stream<Fact> published(AnnualReturnEvent event) {
        return new AnnualReturnFacts(codec()).facts(recorded(event)).stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_keeps_to_its_contract(Fact fact) throws JsonProcessingException {
        PublishedFactsTest.keepsToItsContract(fact);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void no_fact_tells_with_whom_or_what_or_why(Fact fact) throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(fact.body()))
                .doesNotContain("Zoe Quill", "Acme", "Corner Cafe", "Lodge", "HC-17", "Weekend", "secret reason")
                .doesNotContain("tender", "too close", "ill since");
    }

    @Test
    void every_event_is_published() {
        assertThat(returns().map(Object::getClass)).containsOnly(AnnualReturnEvent.class.getPermittedSubclasses());
        assertThat(facts()).hasSize(22);
    }

    @Test
    void a_campaign_is_published_with_how_many_it_asks() {
        var body = (CampaignOpened)
                new CampaignFacts(codec()).facts(recorded(OPENED)).getFirst().body();

        assertThat(body.year()).isEqualTo(2026);
        assertThat(body.dueOn()).isEqualTo(DUE);
        assertThat(body.population())
                .containsExactly(new Headcount("adult-services", 12, 3), new Headcount("housing", 0, 1));
    }

    @Test
    void a_count_is_published_with_who_is_asked_and_where() {
        var body = (CampaignPeopleCounted) new PopulationFacts(codec())
                .facts(recorded(PEOPLE_COUNTED))
                .getFirst()
                .body();

        assertThat(body.people())
                .containsExactly(
                        new CountedPerson(ANN_OF_CARE.person().value(), CARE.id(), true),
                        new CountedPerson(CLARA_OF_CARE.person().value(), CARE.id(), false));
    }

    @Test
    void a_return_is_published_with_how_many_interests_of_which_kind() {
        var some = (AnnualReturnSubmitted)
                published(JOB_RETURNED).findFirst().orElseThrow().body();
        var none = (AnnualReturnSubmitted)
                published(NIL_RETURNED).findFirst().orElseThrow().body();

        assertThat(some.kinds()).isEqualTo(Map.of("second-job", 1));
        assertThat(some.nil()).isFalse();
        assertThat(some.daysLate()).isZero();
        assertThat(none.kinds()).isEmpty();
        assertThat(none.nil()).isTrue();
    }

    @Test
    @Tag("I-3")
    void a_review_is_published_with_until_when_what_was_asked_for_is_to_hold() {
        var body = (AnnualReturnReviewed)
                published(reviewed(BEN, MEASURES)).findFirst().orElseThrow().body();

        assertThat(body.outcome()).isEqualTo("mitigation-required");
        assertThat(body.mitigationsUntil()).isEqualTo(List.of(DUE));
    }
}
