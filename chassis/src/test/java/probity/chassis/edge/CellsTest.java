package probity.chassis.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.Cells;
import probity.chassis.testing.TestToken;
import probity.chassis.testing.Thing;
import probity.chassis.testing.TokensForQuarkus;

@QuarkusTest
@QuarkusTestResource(TokensForQuarkus.class)
class CellsTest {

    private static final String ME = "GET /api/v1/me | - | + reader elsewhere\n";

    private static final String LETTER = "GET /api/v1/letters/{id} | letter | + reader\n";

    private static final String NOTE = """
            POST /api/v1/notes | - | + reader elsewhere
                {"text": "a note", "on": "2026-01-05",
                 "value": {"amount": "1.00", "currency": "GBP"}}
            """;

    @Test
    void what_answers_as_the_table_says_is_no_fault() {
        var cells = cells(List.of("me", "letters/{id}", "notes"), "all = reader elsewhere\n" + ME + LETTER + NOTE);

        assertThat(cells.faults()).isEmpty();
        assertThat(cells.told()).isEqualTo("13 cells tried: 3 operations, each as 4 callers");
    }

    @Test
    void an_operation_without_a_row_a_row_without_an_operation_and_one_without_a_thing_are_named() {
        assertThat(cells(List.of("me"), "").faults()).containsExactly("GET /api/v1/me: the table does not say who may");
        assertThat(cells(List.of("me"), ME + LETTER).faults())
                .containsExactly("GET /api/v1/letters/{id} (letter): there is no such operation");
        assertThat(cells(List.of("letters/{id}"), LETTER.replace("| letter", "| postcard"))
                        .faults())
                .containsExactly("GET /api/v1/letters/{id} (postcard): no such thing is prepared");
        assertThat(cells(List.of("letters/{id}"), LETTER.replace("| letter", "| -"))
                        .faults())
                .containsExactly("GET /api/v1/letters/{id} (-): nothing was prepared as id");
        assertThat(cells(List.of("me"), ME.replace("reader", "king")).faults())
                .contains("GET /api/v1/me (-): king is unknown");
    }

    @Test
    void who_is_let_in_or_kept_out_against_the_table_is_named() {
        assertThat(cells(List.of("me"), ME.replace("reader", "")).faults())
                .singleElement()
                .asString()
                .startsWith("GET /api/v1/me (-): reader should get 403 but gets 200");
        assertThat(cells(List.of("me"), ME.replace("reader", "reader other")).faults())
                .singleElement()
                .asString()
                .startsWith("GET /api/v1/me (-): other should be let in but gets 403");
    }

    @Test
    void a_body_that_cannot_be_taken_is_a_fault_and_so_is_none() {
        assertThat(cells(List.of("notes"), NOTE.replace("a note", "a note that is too long"))
                        .faults())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).contains("should be let in but gets 400"));
        assertThat(cells(List.of("notes"), NOTE.lines().findFirst().orElseThrow())
                        .faults())
                .containsExactly("POST /api/v1/notes (-): a body is missing, or too much");
    }

    @Test
    void who_can_tell_the_thing_from_nothing_is_named() {
        assertThat(cells(List.of("leaky/{id}"), "GET /api/v1/leaky/{id} | letter | 404 reader")
                        .faults())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).contains("should get 404 but gets 403"));
        assertThat(cells(List.of("letters/{id}"), LETTER.replace("+", "o")).faults())
                .isEmpty();
        assertThat(cells(List.of("letters/{id}"), LETTER.replace("+", "*")).faults())
                .singleElement()
                .asString()
                .contains("reader is not shown the thing");
    }

    private static Cells cells(List<String> paths, String table) {
        String body = "\"post\": {\"requestBody\": {\"content\": {\"application/json\": {}}}}";
        List<String> described = paths.stream()
                .map(path -> "\"/api/v1/%s\": {%s}".formatted(path, path.equals("notes") ? body : "\"get\": {}"))
                .toList();
        Map<String, Function<Thing, String>> tokens = new LinkedHashMap<>();
        tokens.put("reader", _ -> TestToken.of(UUID.randomUUID(), "westminster", "declarant"));
        tokens.put("other", _ -> TestToken.of(UUID.randomUUID(), "westminster", "administrator"));
        tokens.put("elsewhere", _ -> TestToken.of(UUID.randomUUID(), "leicester", "declarant"));
        return new Cells(
                "{\"paths\": {%s}}".formatted(String.join(", ", described)),
                table,
                tokens,
                Map.of("-", () -> Thing.NONE, "letter", () -> Thing.NONE.withId(EdgeResource.LETTER)));
    }
}
