package probity.declarations.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import probity.declarations.requirements.Trial.Outcome;

/** The table tells where it is empty. */
class RequirementsTableTest {

    private static final ObjectNode ANY = Json.object();

    private static final Example EXAMPLE =
            new Example("a large gift is declared", List.of("G-1"), null, null, null, null, null, IntNode.valueOf(1));

    private static final Requirement LARGE =
            new Requirement("G-1", "Large gifts.", Map.of("town-staff", List.of("gifts.rules[large]")));

    private static final Requirement WORKFLOW = new Requirement("C-5", "One file.", null);

    private static final Outcome MISSED = outcome("gifts.rules[large]", false, List.of(EXAMPLE));

    @Test
    void a_table_is_whole_if_each_place_is_missed_and_each_workflow_has_a_test() {
        var table = table(List.of(LARGE, WORKFLOW), List.of(MISSED), "C-5");

        assertThat(table.gaps()).isEmpty();
        assertThat(table.markdown())
                .contains("| G-1 | Large gifts. | `town-staff gifts.rules[large]`: a large gift is declared |  |")
                .contains("| C-5 | One file. | In the program | SomeTest |");
    }

    @Test
    void a_place_that_no_example_of_its_requirement_misses_is_a_gap() {
        assertThat(table(List.of(LARGE), List.of(outcome("gifts.rules[large]", true, List.of())), "G-1")
                        .gaps())
                .containsExactly("G-1: no example of it misses town-staff gifts.rules[large]");
    }

    @Test
    void what_nobody_misses_is_a_gap_and_so_is_a_workflow_without_a_test() {
        assertThat(table(List.of(LARGE, WORKFLOW), List.of(MISSED, outcome("lint[0]", false, List.of())), "G-1")
                        .gaps())
                .containsExactly(
                        "C-5: no test through the API bears its id", "town-staff: nobody misses lint[0] taken out");
    }

    @Test
    void a_requirement_of_which_nobody_says_where_it_stands_needs_a_test_as_well() {
        var nowhere = new Requirement("G-1", "Large gifts.", Map.of());
        var emptied = new Requirement("G-1", "Large gifts.", Map.of("town-staff", List.of()));

        for (Requirement each : List.of(nowhere, emptied)) {
            assertThat(table(List.of(each), List.of(), "C-5").gaps())
                    .contains("G-1: no test through the API bears its id");
        }
    }

    @Test
    void an_id_that_is_no_requirement_is_a_gap_and_others_are_listed() {
        var table = table(List.of(LARGE), List.of(MISSED), "G-99", "N-3");

        assertThat(table.gaps())
                .containsExactly("G-99: a test or an example bears this id, and there is no such requirement");
        assertThat(table.markdown()).contains("| N-3 |  | SomeTest |");
    }

    private static Outcome outcome(String place, boolean refused, List<Example> missedBy) {
        return new Outcome("town-staff", new Change(place, Change.TAKEN_OUT, ANY), refused, missedBy);
    }

    private static RequirementsTable table(List<Requirement> requirements, List<Outcome> outcomes, String... tagged) {
        var tests = new TaggedTests(new TreeMap<>(), new TreeMap<>());
        for (String id : tagged) {
            tests.throughTheApi().put(id, new TreeSet<>(List.of("SomeTest")));
            tests.all().put(id, new TreeSet<>(List.of("SomeTest")));
        }
        var code = new ShippedCode("town-staff", ANY, List.of(EXAMPLE));
        return new RequirementsTable(requirements, List.of(code), outcomes, tests, Map.of());
    }
}
