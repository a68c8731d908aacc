package probity.declarations.declaring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Offered;

/** What Leicester's code for its employees says of a gift that is declared under it. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class LeicestersRulesTest {

    private static final String ANSWER = "declaration.assessment.answer";
    private static final String FORBIDDEN_BY = "declaration.assessment.forbiddenBy";
    private static final String ACTS = "declaration.assessment.obligations.act";
    private static final String GIFTS = "10 Payments and Gifts";
    private static final String HOSPITALITY = "10 Hospitality";
    private static final String PROMOTIONS = "10 Promotional Sales/Benefits";

    @ParameterizedTest
    @Tag("G-9")
    @ValueSource(strings = {"supplier", "bidder", "applicant", "regulated"})
    void a_gift_of_who_does_or_wants_business_is_refused_as_a_rule(String donor) {
        gift().from(donor).declared().body(FORBIDDEN_BY, contains(GIFTS)).body(ACTS, hasItem("refuse"));
    }

    @Test
    @Tag("G-9")
    void a_gift_of_who_needs_a_decision_is_refused_as_a_rule() {
        gift().knowing("needsDecision", true).declared().body(FORBIDDEN_BY, contains(GIFTS));
    }

    @ParameterizedTest
    @Tag("G-9")
    @CsvSource({"supplier, false", "other, true"})
    void a_small_token_is_kept_where_refusing_it_would_offend_and_is_recorded(String donor, boolean needsDecision) {
        gift().kind("token")
                .from(donor)
                .knowing("needsDecision", needsDecision)
                .knowing("refusalWouldOffend", true)
                .declared()
                .body(FORBIDDEN_BY, empty())
                .body(ANSWER, equalTo("yes"))
                .body(ACTS, contains("register"));
    }

    @Test
    @Tag("G-10")
    void advertising_material_is_kept_if_it_is_given_to_the_employee_and_the_manager_knows() {
        gift().kind("advertising-material")
                .from("supplier")
                .knowing("givenAsEmployee", true)
                .knowing("managerAware", true)
                .declared()
                .body(FORBIDDEN_BY, empty());
        gift().kind("advertising-material")
                .from("supplier")
                .knowing("givenAsEmployee", true)
                .knowing("managerAware", false)
                .declared()
                .body(FORBIDDEN_BY, contains(GIFTS));
    }

    @ParameterizedTest
    @Tag("G-11")
    @ValueSource(strings = {"accepted", "refused", "returned"})
    void a_legacy_of_a_service_user_is_forbidden_whatever_it_is_worth_and_recorded_if_it_happened(String response) {
        gift().kind("legacy")
                .from("service-user")
                .worth("0.01")
                .response(response)
                .declared()
                .body(FORBIDDEN_BY, contains(GIFTS))
                .body(ACTS, hasItems("refuse", "report"))
                .body("status", equalTo("declared"));
    }

    @Test
    @Tag("G-9")
    void what_is_meant_to_influence_is_forbidden_and_reported() {
        gift().kind("hospitality")
                .knowing("couldInfluence", true)
                .declared()
                .body(FORBIDDEN_BY, hasItem(GIFTS))
                .body(ACTS, hasItems("refuse", "report"));
    }

    @ParameterizedTest
    @Tag("G-12")
    @CsvSource({"gift, accepted", "hospitality, refused", "token, accepted"})
    void each_gift_hospitality_or_offer_is_recorded_whatever_it_is_worth(String kind, String response) {
        gift().kind(kind)
                .worth("0.01")
                .response(response)
                .declared()
                .body(ANSWER, equalTo("yes"))
                .body("declaration.assessment.due", notNullValue())
                .body(ACTS, hasItem("register"));
    }

    @ParameterizedTest
    @Tag("G-13")
    @CsvSource({"primarilySocial, true", "genuineNeed, false"})
    void hospitality_that_is_mainly_social_or_serves_no_need_is_refused_and_the_donor_told(
            String circumstance, boolean answer) {
        gift().kind("hospitality")
                .response("refused")
                .knowing(circumstance, answer)
                .knowing("donorTold", true)
                .with("reason", "It was a dinner with dancing")
                .declared()
                .body(FORBIDDEN_BY, contains(HOSPITALITY))
                .body(ACTS, hasItem("inform-donor"))
                .body("declaration.offer.circumstances.donorTold", equalTo(true))
                .body("declaration.offer.reason", equalTo("It was a dinner with dancing"));
    }

    @Test
    @Tag("G-13")
    void whoever_offered_hospitality_that_was_declined_is_told_the_standards() {
        var need = gift().kind("hospitality").knowing("genuineNeed", true).knowing("primarilySocial", false);

        need.response("refused").declared().body(FORBIDDEN_BY, empty()).body(ACTS, hasItem("inform-donor"));
        need.response("accepted").declared().body(FORBIDDEN_BY, empty()).body(ACTS, not(hasItem("inform-donor")));
    }

    @Test
    @Tag("G-14")
    void a_promotion_is_declined_and_reported() {
        gift().kind("promotion")
                .response("refused")
                .declared()
                .body(ANSWER, equalTo("yes"))
                .body(FORBIDDEN_BY, contains(PROMOTIONS))
                .body(ACTS, contains("refuse", "report"));
    }

    @Test
    @Tag("G-14")
    void a_promotion_for_somebody_personally_is_refused_even_if_it_was_taken() {
        gift().kind("promotion")
                .from("supplier")
                .knowing("discountForBody", false)
                .declared()
                .body(FORBIDDEN_BY, contains(PROMOTIONS))
                .body(ACTS, contains("refuse", "report"));
    }

    @Test
    @Tag("G-14")
    void a_better_discount_for_the_council_is_the_one_promotion_that_is_acceptable() {
        var discount = gift().kind("promotion").from("supplier").knowing("discountForBody", true);

        discount.declared()
                .body(ANSWER, equalTo("yes"))
                .body(FORBIDDEN_BY, empty())
                .body(ACTS, contains("report"))
                .body("declaration.assessment.clauses", contains(PROMOTIONS))
                .body("declaration.offer.circumstances.discountForBody", equalTo(true));
        discount.knowing("couldInfluence", true).declared().body(FORBIDDEN_BY, hasItem(GIFTS));
    }

    @Test
    @Tag("G-15")
    void a_personal_loyalty_card_is_not_used_on_the_councils_purchases() {
        gift().kind("loyalty-card").declared().body(ANSWER, equalTo("no")).body(FORBIDDEN_BY, contains(PROMOTIONS));
    }

    @Test
    @Tag("G-16")
    void a_prize_is_reported_at_once() {
        gift().kind("prize")
                .declared()
                .body(ANSWER, equalTo("yes"))
                .body(ACTS, contains("report"))
                .body("declaration.assessment.obligations[0].to", equalTo("line-manager"))
                .body("declaration.assessment.obligations[0].due", notNullValue())
                .body(FORBIDDEN_BY, empty());
    }

    @Test
    @Tag("G-17")
    void sponsorship_is_recorded_and_discussed_with_the_director_who_takes_care_with_contractors() {
        gift().kind("sponsorship").declared().body(ANSWER, equalTo("yes")).body(ACTS, contains("register", "discuss"));
        gift().kind("sponsorship")
                .from("bidder")
                .declared()
                .body(ACTS, contains("register", "discuss", "ask"))
                .body("declaration.assessment.obligations.to", contains("gift-register", "director", "director"));
    }

    @Test
    @Tag("G-21")
    void a_fee_is_refused_and_reported() {
        gift().kind("fee")
                .declared()
                .body(ANSWER, equalTo("yes"))
                .body(FORBIDDEN_BY, contains(GIFTS))
                .body(ACTS, contains("refuse", "report"));
    }

    @Test
    @Tag("G-12")
    void a_private_gift_and_hospitality_given_are_asked_about() {
        gift().from("family-or-friend")
                .knowing("relatedToRole", false)
                .declared()
                .body(ANSWER, equalTo("ask"))
                .body(ACTS, contains("ask"));
        gift().kind("hospitality-given").declared().body(ANSWER, equalTo("ask")).body(ACTS, contains("ask"));
    }

    private static Offered gift() {
        return Offered.to(OFFICER, "leicester");
    }
}
