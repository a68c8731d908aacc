package probity.declarations.code;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.code.ShippedCodes.KENSINGTON_CONSTITUTION;
import static probity.declarations.code.ShippedCodes.KENSINGTON_OFFICERS;
import static probity.declarations.code.ShippedCodes.MODEL_MEMBERS;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.adopting.StandardPractice;
import probity.declarations.code.Lint.Finding;
import probity.declarations.code.Lint.FoundBy;

/** The traps in the codes, each named for the code that it lies in. */
class LintTest {

    static final List<String> NAMES = ShippedCodes.NAMES;

    private static final KnownLaw LAW = law();

    @ParameterizedTest
    @CsvSource({
        "rbkc-officers, twenty-pounds-or-more, £20.00 falls under",
        "rbkc-constitution, twenty-pounds-or-more, £20.00 falls under",
        "westminster-members, above-twenty-five-pounds, £25.00 does not fall under",
        "lga-members, fifty-pounds-or-more, £50.00 falls under",
    })
    @Tag("trap-operators")
    @Tag("G-1")
    @Tag("G-4")
    @Tag("G-5")
    void what_is_exactly_on_a_threshold_is_said_for_each(String name, String rule, String says) {
        assertThat(machine(name, "threshold"))
                .anySatisfy(finding -> assertThat(finding.note()).contains(rule, says));
    }

    @ParameterizedTest
    @ValueSource(strings = {KENSINGTON_OFFICERS, KENSINGTON_CONSTITUTION})
    @Tag("trap-order")
    @Tag("G-1")
    void the_entry_comes_before_the_discussion_and_never_waits(String name) {
        assertThat(machine(name, "order"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.note()).contains("Register first"));
    }

    @ParameterizedTest
    @CsvSource({
        "rbkc-officers, 12, Good faith",
        "rbkc-constitution, 12.03, Good faith",
        "westminster-staff, Gifts and hospitality, Bribery Act 2014",
        "leicester-staff, 5, Data Protection Act 1998",
        "leicester-staff, 4, SCP 44",
    })
    @Tag("trap-outdated-law")
    void outdated_law_is_found_by_the_file_and_by_the_machine(String name, String clause, String law) {
        assertThat(report(name).findings().stream()
                        .filter(finding -> finding.kind().equals("outdated-law"))
                        .filter(finding -> finding.clauses().contains(clause))
                        .filter(finding -> finding.note().contains(law))
                        .map(Finding::foundBy))
                .contains(FoundBy.FILE, FoundBy.MACHINE);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    @Tag("trap-new-kind")
    @Tag("W-2")
    void no_clause_knows_the_kind_of_concern_that_the_law_added_in_2026(String name) {
        assertThat(machine(name, "newer-law"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.note()).contains("Sexual harassment", "2026-04-06"));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    @Tag("trap-silence")
    void where_the_code_is_silent_the_choice_is_the_authoritys_and_counted(String name) {
        assertThat(choices(name))
                .contains("gifts.cumulation", "retention[0]", "concerns.acknowledgement", "concerns.feedback");
        assertThat(report(name).authorityChoices()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "westminster-staff, publication",
        "westminster-staff, returns[0]",
        "rbkc-officers, publication",
        "rbkc-constitution, publication",
        "rbkc-constitution, returns[0]",
        "leicester-staff, publication",
        "leicester-staff, returns[0]",
    })
    @Tag("trap-silence")
    void nil_returns_and_who_sees_the_officers_register_are_choices(String name, String place) {
        assertThat(choices(name)).contains(place);
    }

    @ParameterizedTest
    @CsvSource({
        "westminster-staff, as soon as possible",
        "rbkc-officers, immediately",
        "rbkc-constitution, immediately",
        "leicester-staff, immediately",
    })
    @Tag("trap-clocks")
    void immediately_is_a_number_of_working_days_that_the_authority_sets(String name, String says) {
        assertThat(report(name).authorityChoices())
                .anySatisfy(choice -> assertThat(choice)
                        .returns(true, each -> each.place().startsWith("clocks"))
                        .returns(true, each -> each.says().contains(says)));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    @Tag("trap-definitions")
    void relative_friend_and_close_are_defined_by_the_authority(String name) {
        assertThat(choices(name)).contains("definitions[0]", "definitions[1]", "definitions[2]");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_document_that_bears_no_date_is_named(String name) {
        assertThat(machine(name, "undated")).singleElement().returns("inForceFrom", Finding::place);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    @Tag("trap-silence")
    @Tag("C-3")
    void no_shipped_file_leaves_to_a_standard_what_no_clause_says(String name) {
        assertThat(machine(name, "gap"))
                .extracting(Finding::place)
                .allMatch(place -> place.equals("calendar.closedOn") || place.startsWith("gifts.rules"));
        assertThat(choices(name))
                .contains(
                        "gifts.cumulation.counts",
                        "publication.readers[0]",
                        "review",
                        "practice.discussion",
                        "practice.decision",
                        "practice.returnReview",
                        "practice.reminders",
                        "practice.returnReviews",
                        "practice.annualReturns",
                        "practice.codeReviews",
                        "practice.interests");
    }

    @Test
    @Tag("trap-silence")
    @Tag("C-3")
    void what_a_file_leaves_to_the_standard_is_named_with_what_applies() {
        var gaps = found("gap", rule("a", "yes", "atLeast", "10.00"));

        assertThat(gaps)
                .extracting(Finding::place)
                .contains(
                        "signOffs",
                        "review",
                        "practice.discussion",
                        "practice.decision",
                        "practice.returnReview",
                        "practice.reminders",
                        "practice.returnReviews",
                        "practice.annualReturns",
                        "practice.codeReviews",
                        "practice.interests",
                        "gifts.cumulation.counts",
                        "publication.readers[0]",
                        "retention");
        assertThat(gaps)
                .extracting(Finding::note)
                .anySatisfy(note -> assertThat(note)
                        .startsWith("The file does not say, so the standard applies.")
                        .contains("ten working days"));
    }

    @Test
    @Tag("trap-silence")
    void what_is_taken_for_granted_without_a_word_is_named() {
        Map<String, Object> content = new HashMap<>(document(MODEL_MEMBERS).content());
        Map<String, Object> gifts = new HashMap<>(part(content, "gifts"));
        Map<String, Object> assumed = new HashMap<>(part(gifts, "assumed"));
        assumed.remove("authorityChoice");
        gifts.put("assumed", assumed);
        content.put("gifts", gifts);

        assertThat(of("gap", Lint.of(CodeDocument.of(content), LAW, StandardPractice.content())))
                .extracting(Finding::place)
                .contains("gifts.assumed");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) requireNonNull(whole.get(name));
    }

    @Test
    void a_code_without_an_owner_is_named() {
        var owned = ShippedCodes.NAMES.stream().flatMap(name -> machine(name, "gap"));
        assertThat(owned).extracting(Finding::place).doesNotContain("owner");

        assertThat(found("gap", rule("a", "yes", "atLeast", "10.00")))
                .extracting(Finding::place)
                .contains("owner");
    }

    /** G-2: 9.01 begins at twenty pounds and ends with all offers, and 2 Integrity has no threshold. */
    @ParameterizedTest
    @CsvSource({"rbkc-officers, 9", "rbkc-constitution, 9.01"})
    @Tag("G-2")
    void clauses_that_give_no_single_answer_below_a_threshold_are_found(String name, String clause) {
        assertThat(machine(name, "contradiction")).singleElement().satisfies(finding -> {
            assertThat(finding.clauses()).hasSize(2).anyMatch(each -> each.startsWith(clause));
            assertThat(finding.note())
                    .startsWith("Below £20.00 the clauses")
                    .contains("twenty-pounds-or-more says yes");
        });
        NAMES.stream()
                .filter(other -> !other.startsWith("rbkc"))
                .forEach(other -> assertThat(machine(other, "contradiction")).isEmpty());
    }

    @Test
    void two_rules_that_say_the_opposite_of_one_value_are_found() {
        assertThat(found("contradiction", rule("a", "yes", "atLeast", "20.00"), rule("b", "no", "atMost", "20.00")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.note())
                        .contains("From £20.00 to £20.00 the rule a says yes and the rule b says no"));
        assertThat(found("contradiction", rule("a", "yes", "atLeast", "20.00"), rule("b", "no", "below", "20.00")))
                .isEmpty();
    }

    @Test
    void a_value_between_two_rules_that_neither_speaks_of_is_found() {
        assertThat(found("gap", rule("a", "yes", "above", "20.00"), rule("b", "no", "below", "20.00")))
                .filteredOn(finding -> finding.place().equals("gifts.rules"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.note()).startsWith("At £20.00 no rule says"));
    }

    @Test
    void an_entry_without_a_day_is_found() {
        var rule = new HashMap<>(rule("a", "yes", "atLeast", "20.00"));
        rule.put("duties", List.of(Map.of("act", "register", "to", "register")));

        assertThat(found("gap", rule))
                .extracting(Finding::note)
                .contains("The rule a asks for an entry and sets no day.");
    }

    private static Lint.Report report(String name) {
        return Lint.of(document(name), LAW, StandardPractice.content());
    }

    private static Stream<Finding> machine(String name, String kind) {
        return of(kind, report(name));
    }

    private static List<String> choices(String name) {
        return report(name).authorityChoices().stream().map(Lint.Choice::place).toList();
    }

    private static CodeDocument document(String name) {
        return new ShippedCodes().all().get(NAMES.indexOf(name));
    }

    @SafeVarargs
    private static List<Finding> found(String kind, Map<String, Object>... rules) {
        Map<String, Object> content = Map.of(
                "code",
                "any-code",
                "version",
                1,
                "title",
                "Any",
                "inForceFrom",
                "2026-01-01",
                "recipients",
                List.of(Map.of("id", "register", "title", "Register")),
                "gifts",
                Map.of("rules", List.of(rules)));
        return of(kind, Lint.of(CodeDocument.of(content), LAW, StandardPractice.content()))
                .toList();
    }

    private static Stream<Finding> of(String kind, Lint.Report report) {
        return report.findings().stream()
                .filter(finding -> finding.foundBy() == FoundBy.MACHINE)
                .filter(finding -> finding.kind().equals(kind));
    }

    private static Map<String, Object> rule(String id, String declare, String comparison, String pounds) {
        return Map.of(
                "id",
                id,
                "why",
                "Because.",
                "declare",
                declare,
                "clauses",
                List.of("1"),
                "when",
                Map.of("value", Map.of(comparison, pounds)));
    }

    private static KnownLaw law() {
        try (var file = LintTest.class.getResourceAsStream("/lint/known-law.json")) {
            return JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(file, KnownLaw.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
