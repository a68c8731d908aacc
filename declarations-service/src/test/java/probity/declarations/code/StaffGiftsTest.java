package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static probity.declarations.code.DonorRelation.APPLICANT;
import static probity.declarations.code.DonorRelation.FAMILY_OR_FRIEND;
import static probity.declarations.code.DonorRelation.OTHER;
import static probity.declarations.code.DonorRelation.SERVICE_USER;
import static probity.declarations.code.DonorRelation.SUPPLIER;
import static probity.declarations.code.GiftExamples.MONDAY;
import static probity.declarations.code.GiftExamples.gift;
import static probity.declarations.code.ShippedCodes.KENSINGTON_CONSTITUTION;
import static probity.declarations.code.ShippedCodes.LEICESTER_STAFF;
import static probity.declarations.code.ShippedCodes.WESTMINSTER_STAFF;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffGiftsTest {

    @Test
    @Tag("G-9")
    void gifts_of_those_who_do_business_or_need_a_decision_are_refused_and_recorded() {
        var business = gift("5.00").from(SUPPLIER).under(LEICESTER_STAFF);
        var grant = gift("5.00").from(OTHER).with(Fact.NEEDS_DECISION, true).under(LEICESTER_STAFF);

        assertThat(business.prohibited()).isEqualTo(Answer.YES);
        assertThat(business.answer()).isEqualTo(Answer.YES);
        assertThat(grant.prohibited()).isEqualTo(Answer.YES);
        assertThat(gift("5.00").from(OTHER).under(LEICESTER_STAFF).prohibited()).isEqualTo(Answer.NO);
    }

    @Test
    @Tag("G-9")
    void a_small_token_may_be_kept_where_refusing_would_offend_and_is_recorded() {
        var token = gift("5.00").of(GiftKind.TOKEN).from(APPLICANT);

        assertThat(token.under(LEICESTER_STAFF))
                .returns(Answer.ASK, Assessment::prohibited)
                .satisfies(open -> assertThat(open.questions()).containsExactly(Fact.REFUSAL_WOULD_OFFEND));
        assertThat(token.with(Fact.REFUSAL_WOULD_OFFEND, true).under(LEICESTER_STAFF))
                .returns(Answer.NO, Assessment::prohibited)
                .returns(Answer.YES, Assessment::answer);
        assertThat(token.with(Fact.REFUSAL_WOULD_OFFEND, false)
                        .under(LEICESTER_STAFF)
                        .prohibited())
                .isEqualTo(Answer.YES);
    }

    @Test
    @Tag("G-10")
    void advertising_material_may_be_kept_if_both_conditions_hold() {
        var pen = gift("1.00").of(GiftKind.ADVERTISING_MATERIAL).from(SUPPLIER).with(Fact.GIVEN_AS_EMPLOYEE, true);

        assertThat(pen.with(Fact.MANAGER_AWARE, false).under(LEICESTER_STAFF).prohibited())
                .isEqualTo(Answer.YES);
        assertThat(pen.with(Fact.MANAGER_AWARE, true).under(LEICESTER_STAFF).prohibited())
                .isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0.01", "250000.00"})
    @Tag("G-11")
    void a_service_users_legacy_is_refused_and_reported_whatever_it_is_worth(String pounds) {
        var legacy = gift(pounds).of(GiftKind.LEGACY).from(SERVICE_USER).under(LEICESTER_STAFF);

        assertThat(legacy.prohibited()).isEqualTo(Answer.YES);
        assertThat(legacy.obligations())
                .extracting(Obligation::act, obligation -> obligation.to().id())
                .containsExactly(
                        tuple(Act.REFUSE, "line-manager"),
                        tuple(Act.REPORT, "line-manager"),
                        tuple(Act.REGISTER, "gift-register"));
    }

    @Test
    @Tag("G-11")
    void a_legacy_that_has_nothing_to_do_with_the_employment_is_not_forbidden() {
        assertThat(gift("100.00")
                        .of(GiftKind.LEGACY)
                        .from(SERVICE_USER)
                        .with(Fact.RELATED_TO_ROLE, false)
                        .under(LEICESTER_STAFF)
                        .prohibited())
                .isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @EnumSource(
            value = GiftKind.class,
            names = {"GIFT", "HOSPITALITY", "TOKEN", "ADVERTISING_MATERIAL", "LEGACY", "SPONSORSHIP"})
    @Tag("G-12")
    @Tag("G-17")
    void everything_is_recorded_from_the_first_penny_taken_or_refused(GiftKind kind) {
        assertThat(gift("0.01").of(kind).under(LEICESTER_STAFF).answer()).isEqualTo(Answer.YES);
        assertThat(gift("0.01").of(kind).refused().under(LEICESTER_STAFF).answer())
                .isEqualTo(Answer.YES);
    }

    @Test
    @Tag("G-13")
    void mainly_social_hospitality_is_refused_and_the_donor_is_told() {
        var match = gift("80.00")
                .of(GiftKind.HOSPITALITY)
                .with(Fact.PRIMARILY_SOCIAL, true)
                .with(Fact.GENUINE_NEED, false)
                .under(LEICESTER_STAFF);

        assertThat(match.prohibited()).isEqualTo(Answer.YES);
        assertThat(match.obligations()).extracting(Obligation::act).contains(Act.REFUSE, Act.INFORM_DONOR);
        assertThat(gift("12.00")
                        .of(GiftKind.HOSPITALITY)
                        .with(Fact.PRIMARILY_SOCIAL, false)
                        .with(Fact.GENUINE_NEED, true)
                        .under(LEICESTER_STAFF)
                        .prohibited())
                .isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @EnumSource(
            value = GiftKind.class,
            names = {"PROMOTION", "LOYALTY_CARD", "FEE"})
    @Tag("G-14")
    @Tag("G-15")
    @Tag("G-21")
    void some_kinds_are_forbidden_altogether(GiftKind kind) {
        assertThat(gift("10.00").of(kind).under(LEICESTER_STAFF).prohibited()).isEqualTo(Answer.YES);
    }

    @Test
    @Tag("G-14")
    void of_promotions_only_a_better_discount_for_the_council_is_acceptable() {
        var promotion = gift("10.00").of(GiftKind.PROMOTION);

        assertThat(promotion
                        .with(Fact.DISCOUNT_FOR_BODY, true)
                        .under(LEICESTER_STAFF)
                        .prohibited())
                .isEqualTo(Answer.NO);
        assertThat(promotion
                        .with(Fact.DISCOUNT_FOR_BODY, false)
                        .under(LEICESTER_STAFF)
                        .prohibited())
                .isEqualTo(Answer.YES);
        assertThat(promotion.under(LEICESTER_STAFF))
                .returns(Answer.YES, Assessment::prohibited)
                .returns(List.of(), Assessment::questions);
    }

    @Test
    @Tag("G-16")
    void a_prize_is_reported_at_once_in_the_authoritys_working_days() {
        assertThat(gift("10.00").of(GiftKind.PRIZE).under(LEICESTER_STAFF).obligations())
                .singleElement()
                .returns(Act.REPORT, Obligation::act)
                .returns(MONDAY.plusDays(2), Obligation::due);
    }

    @Test
    @Tag("G-18")
    void where_the_code_is_silent_the_answer_is_ask_with_the_authoritys_choice() {
        var assessment = gift("500.00").from(FAMILY_OR_FRIEND).under(WESTMINSTER_STAFF);

        assertThat(assessment.answer()).isEqualTo(Answer.ASK);
        assertThat(assessment.authorityChoices()).singleElement().asString().contains("names no value");
        assertThat(assessment.obligations())
                .extracting(obligation -> obligation.to().id())
                .containsExactly("line-manager");
        assertThat(assessment.questions()).containsExactly(Fact.COULD_INFLUENCE);
        assertThat(gift("1.00")
                        .with(Fact.COULD_INFLUENCE, true)
                        .under(WESTMINSTER_STAFF)
                        .prohibited())
                .isEqualTo(Answer.YES);
    }

    @Test
    @Tag("G-21")
    void payment_for_a_service_goes_through_the_council() {
        assertThat(gift("10.00").of(GiftKind.FEE).under(KENSINGTON_CONSTITUTION).obligations())
                .extracting(Obligation::act)
                .contains(Act.REFUSE, Act.REGISTER, Act.REPORT, Act.PAY_OVER);
    }
}
