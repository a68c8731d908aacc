package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** The auditor looks for what became of a gift, who looked at it, and who was refused; others may not look. */
record RecordsAreFound(Scene scene) implements Step {

    private static final String RECORDS = "/api/v1/records?";

    private static final String REFUSED = RECORDS + "type=probity.access.access-refused.v1";

    private static final String READ = RECORDS + "type=probity.access.record-read.v1";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String title() {
        return "The auditor finds what became of the gift, who looked for it, and who was refused";
    }

    @Override
    public String show() {
        String gift = scene.recall(GiftIsDecidedOn.GIFT);
        scene.person("officer.kensington").get(RECORDS + "subject=" + gift).expect(403);
        List<JsonNode> told = found(RECORDS + "subject=" + gift);
        Shown.that(
                told.stream().anyMatch(record -> type(record).equals("gift-declared"))
                        && told.stream().anyMatch(record -> type(record).equals("gift-decided-on")),
                () -> "the gift's records are not found");
        String table = scene.person("auditor.kensington")
                .get(RECORDS + "subject=" + gift, "Accept", "text/csv")
                .expect(200)
                .text();
        Shown.that(table.contains(gift), () -> "the table lacks the gift");
        List<JsonNode> exports = arrived(READ + "&kind=records-export&subject=" + gift, "the table is on no record");
        List<JsonNode> refusals =
                arrived(REFUSED + "&from=%1$s&to=%1$s".formatted(scene.today()), "the refusal is on no record");
        Shown.that(
                refusals.stream()
                        .anyMatch(refusal -> refusal.at("/fact/route").asText().equals("/api/v1/records")),
                () -> "who was refused is not found");
        Shown.equal(
                "what another council finds",
                0,
                scene.person("auditor.leicester")
                        .get(RECORDS + "subject=" + gift)
                        .expect(200)
                        .body()
                        .path("items")
                        .size());
        scene.person("auditor.kensington")
                .get(RECORDS + "type=probity.declarations.gift-declarde.v1")
                .expect(400);
        return """
                of the gift: %s
                a table of it was taken by the %s; refused today: %d times; a type that is misspelt: 400; an officer: 403""".formatted(
                        String.join(
                                ", ",
                                told.reversed().stream()
                                        .map(RecordsAreFound::type)
                                        .distinct()
                                        .toList()),
                        exports.getFirst().at("/fact/post").asText(),
                        refusals.size());
    }

    private List<JsonNode> arrived(String question, String otherwise) {
        return Patience.until(PATIENCE, () -> found(question), records -> !records.isEmpty(), otherwise);
    }

    private List<JsonNode> found(String question) {
        JsonNode page =
                scene.person("auditor.kensington").get(question).expect(200).body();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    /** Without its service and version. */
    private static String type(JsonNode record) {
        return record.path("type").asText().replaceAll("probity\\.\\w+\\.|\\.v\\d+", "");
    }
}
