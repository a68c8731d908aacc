package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossReferencesTest {

    @ParameterizedTest
    @CsvSource({
        "atLeast, 10.00, atMost, 10.00, 0",
        "atLeast, 10.00, atMost, 9.99, 1",
        "atLeast, 10.00, below, 10.00, 1",
        "atLeast, 10.00, below, 10.01, 0",
        "above, 10.00, atMost, 10.00, 1",
        "above, 10.00, atMost, 10.01, 0",
        "atLeast, 0.00, above, 5.00, 0",
    })
    void thresholds_must_leave_a_value(String from, String low, String to, String high, int faults) {
        Map<String, Object> rule = Map.of("id", "rule", "when", Map.of("value", Map.of(from, low, to, high)));

        assertThat(CrossReferences.faults(Map.of("gifts", Map.of("rules", List.of(rule)))))
                .hasSize(faults)
                .allMatch(fault -> fault.place().equals("/gifts/rules/0/when/value"));
    }

    @Test
    void whatever_is_named_must_be_defined_where_it_belongs() {
        var document = Map.<String, Object>of(
                "clauses", List.of(Map.of("id", "1"), Map.of("id", "2")),
                "recipients", List.of(Map.of("id", "manager")),
                "clocks", List.of(Map.of("id", "soon", "clauses", List.of("2", "3"))),
                "returns", List.of(Map.of("id", "annual", "sentOnTo", "hr")),
                "concerns", Map.of("routes", List.of(Map.of("id", "first", "to", List.of("manager", "nobody")))),
                "interests", Map.of("rules", List.of(Map.of("to", "manager", "within", Map.of("clock", "later")))));

        assertThat(CrossReferences.faults(document))
                .containsExactlyInAnyOrder(
                        new Fault("/clocks/0/clauses/1", "\"3\" is not among the document's clauses"),
                        new Fault("/returns/0/sentOnTo", "\"hr\" is not among the document's recipients"),
                        new Fault("/concerns/routes/0/to/1", "\"nobody\" is not among the document's recipients"),
                        new Fault("/interests/rules/0/within/clock", "\"later\" is not among the document's clocks"));
    }

    @Test
    void the_concerns_that_a_route_is_for_are_of_kinds_and_issues_of_the_document() {
        var route = Map.of(
                "for",
                List.of(
                        Map.of("kinds", List.of("offence"), "issues", List.of("bribery")),
                        Map.of("kinds", List.of("offence", "bribery")),
                        Map.of("issues", List.of("offence"), "safeguarding", true)));
        var concerns = Map.of(
                "kinds", List.of(Map.of("id", "offence")),
                "integrityIssues", List.of(Map.of("id", "bribery")),
                "routes", List.of(Map.of("id", "first"), route));

        assertThat(CrossReferences.faults(Map.of("concerns", concerns)))
                .containsExactlyInAnyOrder(
                        new Fault("/concerns/routes/1/for/1/kinds", "\"bribery\" is not among the kinds of concerns"),
                        new Fault(
                                "/concerns/routes/1/for/2/issues", "\"offence\" is not among the issues of concerns"));
    }

    @Test
    void an_id_stands_once_in_its_list() {
        var document =
                Map.<String, Object>of("clauses", List.of(Map.of("id", "1"), Map.of("id", "2"), Map.of("id", "1")));

        assertThat(CrossReferences.faults(document))
                .containsExactly(new Fault("/clauses/2/id", "\"1\" stands here twice"));
    }

    @Test
    void precedence_has_two_levels() {
        var rules = List.of(
                Map.of("id", "a"),
                Map.of("id", "b", "exempts", List.of("a")),
                Map.of("id", "c", "exempts", List.of("a", "b", "d")));

        assertThat(CrossReferences.faults(Map.of("gifts", Map.of("rules", rules))))
                .containsExactly(
                        new Fault("/gifts/rules/2/exempts/1", "\"b\" exempts other rules itself"),
                        new Fault("/gifts/rules/2/exempts/2", "\"d\" is not among the rules on gifts"));
    }
}
