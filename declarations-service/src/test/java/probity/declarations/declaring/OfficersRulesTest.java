package probity.declarations.declaring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Offered;

/** What the codes of Westminster's and Kensington's officers say of a gift that is declared under them. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class OfficersRulesTest {

    private static final String ANSWER = "declaration.assessment.answer";
    private static final String CLAUSES = "declaration.assessment.clauses";
    private static final String FORBIDDEN_BY = "declaration.assessment.forbiddenBy";
    private static final String ACTS = "declaration.assessment.obligations.act";

    @ParameterizedTest
    @Tag("G-1")
    @CsvSource({"2019-06-03, rbkc-officers", "2026-11-02, rbkc-constitution"})
    void from_twenty_pounds_on_it_is_registered_first_and_then_discussed(LocalDate on, String code) {
        here().on(on)
                .worth("20.00")
                .declared()
                .body("declaration.assessment.code", equalTo(code))
                .body(ANSWER, equalTo("yes"))
                .body(ACTS, contains("register", "discuss", "record-response"))
                .body("status", equalTo("declared"));
    }

    @ParameterizedTest
    @Tag("G-2")
    @CsvSource({"2019-06-03, 9", "2026-11-02, 9.01"})
    void below_twenty_pounds_it_is_recorded_if_in_doubt_and_both_clauses_are_cited(LocalDate on, String clause) {
        here().on(on)
                .worth("19.99")
                .declared()
                .body(ANSWER, equalTo("ask"))
                .body(ACTS, contains("ask"))
                .body(CLAUSES, contains(clause, "2 Integrity"));
    }

    @ParameterizedTest
    @Tag("G-2")
    @CsvSource({"2019-06-03", "2026-11-02"})
    void what_was_refused_is_registered_all_the_same(LocalDate on) {
        here().on(on).worth("20.00").response("refused").declared().body(ANSWER, equalTo("yes"));
    }

    @ParameterizedTest
    @Tag("G-3")
    @CsvSource({"2019-06-03", "2026-11-02"})
    void the_entry_says_what_was_done_and_why(LocalDate on) {
        here().on(on)
                .worth("20.00")
                .response("surrendered")
                .with("reason", "It went to the mayor's charity")
                .declared()
                .body(ACTS, hasItem("record-response"))
                .body("declaration.offer.response", equalTo("surrendered"))
                .body("declaration.offer.reason", equalTo("It went to the mayor's charity"));
    }

    @ParameterizedTest
    @Tag("G-2")
    @CsvSource({"2019-06-03", "2026-11-02"})
    void a_private_gift_and_hospitality_given_are_asked_about_whatever_they_are_worth(LocalDate on) {
        here().on(on)
                .worth("90.00")
                .from("family-or-friend")
                .knowing("relatedToRole", false)
                .declared()
                .body(ANSWER, equalTo("ask"));
        here().on(on).worth("90.00").kind("hospitality-given").declared().body(ANSWER, equalTo("ask"));
    }

    @ParameterizedTest
    @Tag("G-1")
    @CsvSource({"2019-06-03, 2 Honesty", "2026-11-02, 2 Honesty"})
    void what_was_asked_for_or_could_influence_is_forbidden_whatever_it_is_worth(LocalDate on, String clause) {
        here().on(on)
                .worth("0.50")
                .knowing("solicited", true)
                .declared()
                .body(ANSWER, equalTo("yes"))
                .body(FORBIDDEN_BY, contains(clause));
        here().on(on)
                .worth("0.50")
                .knowing("couldInfluence", true)
                .declared()
                .body(ANSWER, equalTo("yes"))
                .body(FORBIDDEN_BY, hasItems(clause, "2 Integrity"))
                .body(ACTS, hasItem("report"));
    }

    @ParameterizedTest
    @Tag("G-21")
    @CsvSource({"2019-06-03, 7", "2026-11-02, 7.04"})
    void a_fee_is_refused_reported_and_paid_over(LocalDate on, String clause) {
        here().on(on)
                .kind("fee")
                .declared()
                .body(ANSWER, equalTo("yes"))
                .body(FORBIDDEN_BY, contains(clause))
                .body(ACTS, hasItems("refuse", "report", "pay-over"));
    }

    @Test
    @Tag("G-18")
    void westminster_leaves_it_to_discretion_and_has_the_manager_asked() {
        westminster()
                .worth("500.00")
                .declared()
                .body(ANSWER, equalTo("ask"))
                .body(ACTS, contains("ask"))
                .body("declaration.assessment.obligations.to", contains("line-manager"))
                .body(FORBIDDEN_BY, empty());
    }

    @Test
    @Tag("G-18")
    void westminster_forbids_what_could_influence() {
        westminster()
                .worth("0.50")
                .knowing("couldInfluence", true)
                .declared()
                .body(FORBIDDEN_BY, contains("Gifts and hospitality"))
                .body(ACTS, hasItems("refuse", "discuss"));
    }

    @Test
    @Tag("G-21")
    void westminster_forbids_a_fee_and_has_it_reported() {
        westminster()
                .kind("fee")
                .declared()
                .body(ANSWER, equalTo("yes"))
                .body(FORBIDDEN_BY, contains("Professionalism"))
                .body(ACTS, hasItem("report"));
    }

    @ParameterizedTest
    @Tag("G-20")
    @ValueSource(ints = {0, 30})
    void what_comes_late_is_taken_and_its_days_are_counted(int days) {
        var due = here().worth("20.00")
                .on(Offered.today().minusDays(days))
                .declared()
                .extract()
                .jsonPath();
        var last = LocalDate.parse(due.getString("declaration.assessment.due"));
        long late = Math.max(0, Offered.today().toEpochDay() - last.toEpochDay());

        org.assertj.core.api.Assertions.assertThat(due.getLong("declaration.daysLate"))
                .isEqualTo(late);
        org.assertj.core.api.Assertions.assertThat(late > 0).isEqualTo(days == 30);
    }

    @Test
    @Tag("G-19")
    void an_unknown_value_is_an_estimate_with_its_basis_and_a_foreign_one_has_its_rate_and_day() {
        here().worth("20.00")
                .with("estimate", java.util.Map.of("basis", "The shop's list price"))
                .declared()
                .body("declaration.offer.estimate.basis", equalTo("The shop's list price"));
        here().with("value", java.util.Map.of("amount", "23.52", "currency", "EUR"))
                .with("exchange", java.util.Map.of("rate", "0.8501", "on", "2026-11-02"))
                .declared()
                .body("declaration.pounds.amount", equalTo("19.99"))
                .body(ANSWER, not(equalTo("yes")))
                .body("declaration.offer.exchange.on", equalTo("2026-11-02"));
    }

    private static Offered here() {
        return Offered.to(OFFICER, "kensington-chelsea");
    }

    private static Offered westminster() {
        return Offered.to(OFFICER, "westminster");
    }
}
