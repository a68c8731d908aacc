package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static probity.declarations.code.Fact.COULD_INFLUENCE;
import static probity.declarations.code.Fact.NORMAL_DUTY;
import static probity.declarations.code.Fact.REFUSAL_WOULD_OFFEND;
import static probity.declarations.code.Fact.RELATED_TO_ROLE;
import static probity.declarations.code.Fact.SIGNIFICANT;
import static probity.declarations.code.GiftExamples.MONDAY;
import static probity.declarations.code.GiftExamples.gift;
import static probity.declarations.code.ShippedCodes.MODEL_MEMBERS;
import static probity.declarations.code.ShippedCodes.WESTMINSTER_MEMBERS;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.vocabulary.Money;

class MembersGiftsTest {

    @Test
    @Tag("G-5")
    void fifty_pounds_is_registered_within_28_days_of_receipt_and_not_of_the_offer() {
        LocalDate received = MONDAY.plusDays(3);
        var facts = new GiftFacts(
                GiftKind.GIFT,
                Valuation.exactly(Money.pounds("50.00")),
                DonorRelation.OTHER,
                MONDAY,
                received,
                GiftResponse.ACCEPTED,
                Map.of());

        var assessment = ShippedCodes.of(MODEL_MEMBERS).assess(facts);

        assertThat(assessment.due()).contains(received.plusDays(28));
        assertThat(assessment.obligations().getFirst())
                .returns("monitoring-officer", obligation -> obligation.to().id())
                .returns("28 days from the day of the receipt, 2026-11-05.", Obligation::whyThisDate);
        assertThat(assessment.clauses()).contains("10.2");
    }

    @Test
    @Tag("G-6")
    @Tag("G-23")
    void a_significant_offer_is_registered_though_it_was_refused() {
        var byValue = gift("50.00").refused().under(MODEL_MEMBERS);
        var byJudgement = gift("49.99").refused().with(SIGNIFICANT, true).under(MODEL_MEMBERS);

        assertThat(byValue.answer()).isEqualTo(Answer.YES);
        assertThat(byValue.clauses()).containsExactly("10.3");
        assertThat(byValue.authorityChoices()).anyMatch(choice -> choice.contains("significant"));
        assertThat(byJudgement.answer()).isEqualTo(Answer.YES);
        assertThat(gift("49.99").refused().under(MODEL_MEMBERS).answer()).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @EnumSource(
            value = DonorRelation.class,
            names = {"SUPPLIER", "BIDDER", "APPLICANT", "REGULATED"})
    @Tag("G-7")
    void whatever_it_is_worth_it_is_forbidden_where_it_could_influence(DonorRelation donor) {
        assertThat(gift("0.01").from(donor).with(COULD_INFLUENCE, true).under(MODEL_MEMBERS))
                .returns(Answer.YES, Assessment::prohibited)
                .satisfies(assessment -> assertThat(assessment.clauses()).contains("10.1"));
        assertThat(gift("0.01")
                        .from(donor)
                        .with(COULD_INFLUENCE, false)
                        .under(MODEL_MEMBERS)
                        .prohibited())
                .isEqualTo(Answer.NO);
    }

    @Test
    @Tag("G-7")
    void whether_it_could_influence_is_asked_and_never_assumed() {
        var assessment = gift("10.00").from(DonorRelation.BIDDER).under(MODEL_MEMBERS);

        assertThat(assessment.prohibited()).isEqualTo(Answer.ASK);
        assertThat(assessment.questions()).containsExactly(COULD_INFLUENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.00", "50.00", "5000.00"})
    @Tag("G-8")
    void what_has_nothing_to_do_with_the_role_is_not_registered(String pounds) {
        assertThat(gift(pounds)
                        .from(DonorRelation.FAMILY_OR_FRIEND)
                        .with(RELATED_TO_ROLE, false)
                        .under(MODEL_MEMBERS))
                .returns(Answer.NO, Assessment::answer)
                .returns(Answer.NO, Assessment::prohibited)
                .satisfies(assessment -> assertThat(assessment.clauses()).containsExactly("10 guidance"));
    }

    @Test
    @Tag("G-22")
    void the_presumption_is_against_a_significant_gift_unless_refusing_would_be_rude() {
        var polite = gift("30.00").with(SIGNIFICANT, true).with(REFUSAL_WOULD_OFFEND, true);
        var needless = gift("30.00").with(SIGNIFICANT, true).with(REFUSAL_WOULD_OFFEND, false);

        assertThat(polite.under(MODEL_MEMBERS).prohibited()).isEqualTo(Answer.NO);
        assertThat(polite.under(MODEL_MEMBERS).obligations())
                .extracting(Obligation::act, obligation -> obligation.to().id())
                .containsExactly(tuple(Act.REGISTER, "monitoring-officer"), tuple(Act.PUBLISH, "members-register"));
        assertThat(needless.under(MODEL_MEMBERS).prohibited()).isEqualTo(Answer.YES);
        assertThat(needless.with(NORMAL_DUTY, true).under(MODEL_MEMBERS).prohibited())
                .isEqualTo(Answer.NO);
    }

    @Test
    @Tag("G-4")
    void westminsters_members_register_with_the_monitoring_officer_by_a_day_that_the_authority_chose() {
        var assessment = gift("25.01").under(WESTMINSTER_MEMBERS);

        assertThat(assessment.due()).contains(MONDAY.plusDays(28));
        assertThat(assessment.obligations().getFirst().whyThisDate()).contains("The code sets no time");
        assertThat(assessment.clauses()).containsExactly("Gifts threshold");
    }

    @Test
    @Tag("G-4")
    void on_private_gifts_westminsters_code_is_silent_and_the_answer_is_ask() {
        assertThat(gift("25.01")
                        .with(RELATED_TO_ROLE, false)
                        .under(WESTMINSTER_MEMBERS)
                        .answer())
                .isEqualTo(Answer.ASK);
        assertThat(gift("25.00")
                        .with(RELATED_TO_ROLE, false)
                        .under(WESTMINSTER_MEMBERS)
                        .answer())
                .isEqualTo(Answer.NO);
    }
}
