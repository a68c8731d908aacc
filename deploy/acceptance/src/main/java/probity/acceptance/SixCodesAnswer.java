package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The same gift at five values, put to all codes without a login. */
record SixCodesAnswer(Scene scene) implements Step {

    private static final String EXPECTED = "/tour/answers.csv";

    @Override
    public String title() {
        return "The same gift at five values, put to six codes by somebody without a login";
    }

    @Override
    public String show() {
        List<List<String>> rows = expected();
        List<String> values = rows.getFirst().subList(1, rows.getFirst().size());
        List<List<String>> codes = rows.subList(1, rows.size());
        JsonNode list = scene.nobody().get("/api/v1/codes").expect(200).body().path("items");
        Shown.equal(
                "the list of codes",
                codes.stream().map(List::getFirst).sorted().toList(),
                StreamSupport.stream(list.spliterator(), false)
                        .map(code -> code.path("code").asText())
                        .sorted()
                        .toList());
        return codes.stream()
                .flatMap(code -> IntStream.range(0, values.size())
                        .mapToObj(i -> ask(code.getFirst(), values.get(i), code.get(i + 1))))
                .collect(Collectors.joining("\n"));
    }

    private String ask(String code, String pounds, String expected) {
        JsonNode answer = scene.nobody()
                .post("/api/v1/codes/" + code + "/gift-assessment", facts(pounds))
                .expect(200)
                .body();
        Shown.equal(
                "%s's answer at £%s".formatted(code, pounds),
                expected,
                answer.path("answer").asText());
        Shown.that(
                !answer.path("clauses").isEmpty()
                        || !answer.path("authorityChoices").isEmpty(),
                () -> code + " answers without a clause and without a choice of the authority");
        return "%-20s £%-6s %-4s %s".formatted(code, pounds, expected, why(answer));
    }

    private static String why(JsonNode answer) {
        String due = answer.hasNonNull("due") ? "by " + answer.path("due").asText() + ", " : "";
        String clauses = StreamSupport.stream(answer.path("clauses").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" and "));
        String chosen = answer.path("authorityChoices").isEmpty()
                ? ""
                : "; the authority chose: "
                        + answer.path("authorityChoices").path(0).asText();
        return due + "under " + clauses + chosen;
    }

    private String facts(String pounds) {
        return """
                {"kind": "gift", "donor": {"relation": "other"}, "value": {"amount": "%s", "currency": "GBP"},
                 "offeredOn": "%s", "response": "accepted",
                 "circumstances": {"solicited": false, "relatedToRole": true, "couldInfluence": false,
                                   "significant": false, "needsDecision": false}}
                """.formatted(pounds, scene.today());
    }

    private static List<List<String>> expected() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SixCodesAnswer.class.getResourceAsStream(EXPECTED)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
