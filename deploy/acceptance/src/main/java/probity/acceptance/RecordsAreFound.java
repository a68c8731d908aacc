package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
        othersFindNothing(gift);
        List<String> told = found(RECORDS + "subject=" + gift).reversed().stream()
                .map(RecordsAreFound::type)
                .distinct()
                .toList();
        Shown.that(
                told.containsAll(List.of("gift-declared", "gift-decided-on")),
                () -> "the gift's records are not found");
        String table = auditor()
                .get(RECORDS + "subject=" + gift, "Accept", "text/csv")
                .expect(200)
                .text();
        Shown.that(table.contains(gift), () -> "the table lacks the gift");
        JsonNode export = arrived(READ + "&kind=records-export&subject=" + gift, "/fact/record", gift);
        arrived(REFUSED + "&from=%1$s&to=%1$s".formatted(scene.today()), "/fact/route", "/api/v1/records");
        auditor().get(RECORDS + "type=probity.declarations.gift-declarde.v1").expect(400);
        return """
                of the gift: %s
                a table of it was taken by the %s, which is found; so is the officer who was refused
                a type that is misspelt: 400; an officer: 403; another council finds nothing""".formatted(String.join(", ", told), export.at("/fact/post").asText());
    }

    private void othersFindNothing(String gift) {
        scene.person("officer.kensington").get(RECORDS + "subject=" + gift).expect(403);
        JsonNode elsewhere = scene.person("auditor.leicester")
                .get(RECORDS + "subject=" + gift)
                .expect(200)
                .body();
        Shown.equal("what another council finds", 0, elsewhere.path("items").size());
    }

    /** The first record that says so, once it has come. */
    private JsonNode arrived(String question, String where, String what) {
        return Patience.until(
                        PATIENCE,
                        () -> found(question).stream()
                                .filter(record -> record.at(where).asText().equals(what))
                                .findFirst(),
                        Optional::isPresent,
                        "no record says " + what)
                .orElseThrow();
    }

    private Client auditor() {
        return scene.person("auditor.kensington");
    }

    private List<JsonNode> found(String question) {
        JsonNode page = auditor().get(question).expect(200).body();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    /** Without its service and version. */
    private static String type(JsonNode record) {
        return record.path("type").asText().replaceAll("probity\\.\\w+\\.|\\.v\\d+", "");
    }
}
