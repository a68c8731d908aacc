package probity.declarations.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is tried on a small code. */
class ChangesTest {

    private static final ObjectNode CODE = (ObjectNode) Json.read("""
            {"code": "town-staff", "inForceFrom": "2026-01-01",
             "clauses": [{"id": "1", "summary": "Gifts."}, {"id": "2", "summary": "Meals."}],
             "gifts": {"rules": [
               {"id": "large", "when": {"value": {"atLeast": "20.00"}}, "declare": "yes", "why": "It is large.",
                "duties": [{"act": "register", "to": "register"}, {"act": "discuss", "to": "manager"}]},
               {"id": "private", "when": {"relatedToRole": false}, "declare": "ask", "exempts": ["large"]}]}}
            """);

    @Test
    void each_thing_is_taken_out_once_and_turned_where_it_can_be() {
        assertThat(Changes.of(CODE, place -> !place.equals("gifts.rules[large].duties[discuss]")))
                .extracting(Change::toString)
                .containsExactly(
                        "inForceFrom taken out",
                        "inForceFrom a day later",
                        "clauses taken out",
                        "clauses[1] taken out",
                        "clauses[2] taken out",
                        "gifts taken out",
                        "gifts.rules taken out",
                        "gifts.rules[large] taken out",
                        "gifts.rules[large].when taken out",
                        "gifts.rules[large].when.value taken out",
                        "gifts.rules[large].when.value.atLeast taken out",
                        "gifts.rules[large].when.value.atLeast as above",
                        "gifts.rules[large].declare taken out",
                        "gifts.rules[large].duties taken out",
                        "gifts.rules[large].duties in another order",
                        "gifts.rules[large].duties[register] taken out",
                        "gifts.rules[large].duties[register].act taken out",
                        "gifts.rules[large].duties[register].to taken out",
                        "gifts.rules[private] taken out",
                        "gifts.rules[private].when taken out",
                        "gifts.rules[private].when.relatedToRole taken out",
                        "gifts.rules[private].when.relatedToRole denied",
                        "gifts.rules[private].declare as yes",
                        "gifts.rules[private].exempts taken out");
    }

    @Test
    void a_change_is_in_the_copy_alone_and_nothing_refers_to_what_is_gone() {
        List<Change> changes = Changes.of(CODE, _ -> true);

        assertThat(document(changes, "gifts.rules[large] taken out").at("/gifts/rules"))
                .isEqualTo(Json.read("""
                        [{"id": "private", "when": {"relatedToRole": false}, "declare": "ask"}]
                        """));
        assertThat(document(changes, "gifts.rules[large].when.value.atLeast as above")
                        .at("/gifts/rules/0/when/value"))
                .isEqualTo(Json.read("{\"above\": \"20.00\"}"));
        assertThat(CODE.at("/gifts/rules")).hasSize(2);
    }

    private static ObjectNode document(List<Change> changes, String what) {
        return changes.stream()
                .filter(change -> change.toString().equals(what))
                .findFirst()
                .orElseThrow()
                .document();
    }
}
