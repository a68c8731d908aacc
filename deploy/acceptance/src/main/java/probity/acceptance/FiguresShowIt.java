package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The measures show what was declared and hide small numbers; cases are counted for whole quarters only. */
record FiguresShowIt(Scene scene) implements Step {

    private static final int OF_A_KIND = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public String title() {
        return "The measures show it to the auditor, with small numbers hidden, and nobody a single day of concerns";
    }

    @Override
    public String show() {
        long gifts = total(gifts());
        Client officer = scene.person("officer.kensington");
        for (int i = 0; i < OF_A_KIND; i++) {
            officer.create("/api/v1/gifts", Gifts.offer("22.00", scene.today())).expect(201);
            officer.create("/api/v1/gifts", Gifts.offer("60.00", scene.today())).expect(201);
        }
        JsonNode figure = Patience.until(
                PATIENCE,
                this::gifts,
                found -> total(found) >= gifts + 2 * OF_A_KIND,
                "what was declared does not arrive in the measures");
        List<JsonNode> cells = cells(figure);
        Shown.that(
                cells.stream().anyMatch(FiguresShowIt::isHidden),
                () -> "no cell is suppressed: so much was declared"
                        + " today that no number is small; start afresh with deploy/local/up --fresh");
        Shown.that(cells.stream().anyMatch(cell -> !isHidden(cell)), () -> "every cell is suppressed");
        String csv = scene.person("auditor.kensington")
                .get(path("gifts-declared"), "Accept", "text/csv")
                .expect(200)
                .text();
        Shown.that(csv.contains("by-value"), () -> "the table lacks the gifts by value");
        scene.person("committee.kensington").get(path("gifts-declared")).expect(403);
        String refused = scene.person("auditor.kensington")
                .get(path("concerns-received"))
                .expect(409)
                .body()
                .path("detail")
                .asText();
        return "%s\ncounted from the ledger at size %s; the same as CSV: %d rows\nconcerns of today: %s"
                .formatted(
                        line(figure),
                        figure.path("checkpoint").path("size").asText(),
                        csv.lines().count(),
                        refused);
    }

    private JsonNode gifts() {
        return scene.person("auditor.kensington")
                .get(path("gifts-declared"))
                .expect(200)
                .body();
    }

    private String path(String measure) {
        return "/api/v1/measures/%1$s?from=%2$s&to=%2$s".formatted(measure, scene.today());
    }

    /** A total that is hidden is small: at least nothing is known of it. */
    private static long total(JsonNode figure) {
        return figure.path("populations").path(0).path("total").asLong(0);
    }

    private static List<JsonNode> cells(JsonNode figure) {
        return stream(figure.path("populations").path(0).path("breakdowns"))
                .flatMap(breakdown -> stream(breakdown.path("cells")))
                .toList();
    }

    private static boolean isHidden(JsonNode cell) {
        return cell.path("suppressed").asBoolean();
    }

    private static String line(JsonNode figure) {
        return "gifts-declared: %s; %s"
                .formatted(
                        total(figure),
                        cells(figure).stream()
                                .map(cell -> cell.path("name").asText() + " "
                                        + (isHidden(cell)
                                                ? "hidden"
                                                : cell.path("count").asText()))
                                .collect(Collectors.joining(", ")));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
