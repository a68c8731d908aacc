package probity.declarations.declaring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Offered.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Offered;

/** What the codes for members say of a gift that is declared under them. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class MembersRulesTest {

    private static final String ANSWER = "declaration.assessment.answer";
    private static final String CLAUSES = "declaration.assessment.clauses";
    private static final String FORBIDDEN_BY = "declaration.assessment.forbiddenBy";
    private static final String ACTS = "declaration.assessment.obligations.act";

    @ParameterizedTest
    @Tag("G-4")
    @CsvSource({"25.00, no", "25.01, yes"})
    void in_westminster_exactly_twenty_five_pounds_is_not_above(String value, String answer) {
        westminster().worth(value).declared().body(ANSWER, equalTo(answer)).body(CLAUSES, hasItem("Gifts threshold"));
    }

    @Test
    @Tag("G-4")
    void in_westminster_private_gifts_and_hospitality_given_are_asked_about() {
        westminster()
                .worth("25.01")
                .knowing("relatedToRole", false)
                .declared()
                .body(ANSWER, equalTo("ask"))
                .body(ACTS, contains("ask"));
        westminster().kind("hospitality-given").worth("25.01").declared().body(ANSWER, equalTo("ask"));
    }

    @Test
    @Tag("G-7")
    void in_westminster_what_could_influence_is_never_accepted() {
        westminster()
                .worth("0.01")
                .knowing("couldInfluence", true)
                .declared()
                .body(FORBIDDEN_BY, contains("2"))
                .body(ACTS, contains("refuse", "report"));
    }

    @ParameterizedTest
    @Tag("G-5")
    @CsvSource({"49.99, no", "50.00, yes"})
    void exactly_fifty_pounds_is_registered(String value, String answer) {
        leicester().worth(value).declared().body(ANSWER, equalTo(answer)).body(CLAUSES, hasItem("10.2"));
    }

    @ParameterizedTest
    @Tag("G-5")
    @Tag("G-20")
    @CsvSource({"27, 0", "28, 0", "29, 1", "40, 12"})
    void it_is_registered_within_28_days_of_receipt(int daysAgo, int late) {
        leicester()
                .worth("50.00")
                .on(today().minusDays(60))
                .receivedOn(today().minusDays(daysAgo))
                .declared()
                .body(
                        "declaration.assessment.due",
                        equalTo(today().minusDays(daysAgo - 28).toString()))
                .body("declaration.daysLate", equalTo(late));
    }

    @ParameterizedTest
    @Tag("G-6")
    @CsvSource({"50.00, false, yes", "0.50, true, yes", "49.99, false, no"})
    void a_significant_offer_that_was_refused_is_registered(String value, boolean significant, String answer) {
        leicester()
                .worth(value)
                .response("refused")
                .knowing("significant", significant)
                .knowing("refusalWouldOffend", true)
                .declared()
                .body(ANSWER, equalTo(answer))
                .body(CLAUSES, answer.equals("yes") ? hasItem("10.3") : not(hasItem("10.3")));
    }

    @ParameterizedTest
    @Tag("G-7")
    @ValueSource(strings = {"supplier", "bidder", "applicant", "regulated"})
    void whatever_its_value_nothing_is_accepted_of_who_seeks_something_if_it_could_influence(String donor) {
        leicester()
                .worth("0.01")
                .from(donor)
                .knowing("couldInfluence", true)
                .declared()
                .body(FORBIDDEN_BY, contains("10.1"))
                .body(ACTS, contains("refuse"))
                .body("status", equalTo("declared"));
        leicester()
                .worth("0.01")
                .from("none")
                .knowing("couldInfluence", true)
                .declared()
                .body(FORBIDDEN_BY, empty());
    }

    @ParameterizedTest
    @Tag("G-8")
    @CsvSource({"accepted, false", "accepted, true", "refused, true", "refused, false"})
    void what_has_nothing_to_do_with_the_role_is_not_registered(String response, boolean significant) {
        leicester()
                .worth("80.00")
                .from("family-or-friend")
                .response(response)
                .knowing("relatedToRole", false)
                .knowing("significant", significant)
                .knowing("refusalWouldOffend", false)
                .declared()
                .body(ANSWER, equalTo("no"))
                .body(FORBIDDEN_BY, empty());
    }

    @Test
    @Tag("G-22")
    void the_presumption_is_against_significant_gifts() {
        leicester()
                .knowing("significant", true)
                .knowing("refusalWouldOffend", false)
                .declared()
                .body(FORBIDDEN_BY, contains("10 guidance"));
        leicester()
                .knowing("significant", true)
                .knowing("refusalWouldOffend", false)
                .knowing("normalDuty", true)
                .declared()
                .body(FORBIDDEN_BY, empty());
    }

    @Test
    @Tag("G-22")
    void one_that_was_kept_because_refusing_would_be_rude_is_registered_publicly() {
        leicester()
                .worth("0.50")
                .knowing("significant", true)
                .knowing("refusalWouldOffend", true)
                .declared()
                .body(ANSWER, equalTo("yes"))
                .body(FORBIDDEN_BY, empty())
                .body(ACTS, hasItems("register", "publish"));
    }

    @Test
    @Tag("G-23")
    void what_is_significant_is_the_authoritys_stated_choice_fifty_pounds() {
        leicester().worth("50.00").declared().body(ACTS, hasItem("publish")).body(CLAUSES, hasItem("10 guidance"));
        leicester().worth("49.99").declared().body(ACTS, not(hasItem("publish")));
    }

    @Test
    @Tag("G-5")
    void hospitality_that_a_member_gives_is_asked_about() {
        leicester().kind("hospitality-given").worth("80.00").declared().body(ANSWER, equalTo("ask"));
    }

    private static Offered westminster() {
        return Offered.to(COUNCILLOR, "westminster");
    }

    private static Offered leicester() {
        return Offered.to(COUNCILLOR, "leicester");
    }
}
