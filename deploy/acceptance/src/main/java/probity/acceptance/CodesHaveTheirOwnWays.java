package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** What one code says and the others do not, each put to it without a login. */
record CodesHaveTheirOwnWays(Scene scene) implements Step {

    @Override
    public String title() {
        return "What is particular to one code, put to it by somebody without a login";
    }

    @Override
    public String show() {
        return Peculiarities.all().stream().map(this::ask).collect(Collectors.joining("\n"));
    }

    private String ask(JsonNode expected) {
        String says = expected.path("says").asText();
        String code = expected.path("code").asText();
        JsonNode answer = scene.nobody()
                .post("/api/v1/codes/" + code + "/gift-assessment", facts(expected))
                .expect(200)
                .body();
        for (String field : List.of("answer", "prohibited")) {
            Shown.equal(
                    "%s, %s: %s".formatted(code, says, field),
                    expected.path(field).asText(),
                    answer.path(field).asText());
        }
        Shown.that(
                Peculiarities.items(answer.path("clauses")).contains(expected.path("clause")),
                () -> "%s, %s: not under %s but %s"
                        .formatted(code, says, expected.path("clause"), answer.path("clauses")));
        duties(expected, answer);
        return "%-18s %s (%s)".formatted(code, says, expected.path("clause").asText());
    }

    /** In the code's order, and by the day that it gives. */
    private void duties(JsonNode expected, JsonNode answer) {
        List<String> duties = Peculiarities.items(answer.path("obligations")).stream()
                .map(duty ->
                        duty.path("act").asText() + " to " + duty.path("to").asText())
                .toList();
        String first = expected.path("duty").asText();
        Shown.that(
                first.isEmpty() || duties.contains(first),
                () -> "%s: no duty to %s among %s"
                        .formatted(expected.path("says").asText(), first, duties));
        String then = expected.path("then").asText();
        Shown.that(
                then.isEmpty() || duties.indexOf(first) < duties.indexOf(then),
                () -> "%s does not come before %s in %s".formatted(first, then, duties));
        if (expected.has("days")) {
            Shown.equal(
                    "the last day",
                    scene.today().plusDays(expected.path("days").asInt()).toString(),
                    answer.path("due").asText());
        }
    }

    private String facts(JsonNode expected) {
        return """
                {"kind": "%s", "donor": {"relation": "%s"}, "value": {"amount": "%s", "currency": "GBP"},
                 "offeredOn": "%s", "response": "%s", "circumstances": %s}
                """.formatted(
                        expected.path("kind").asText(),
                        expected.path("donor").asText(),
                        expected.path("pounds").asText(),
                        scene.today(),
                        expected.path("response").asText(),
                        Peculiarities.circumstances(expected));
    }
}
