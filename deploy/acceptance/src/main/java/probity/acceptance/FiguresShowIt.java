package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The committee's figures show what was declared and raised, once the window has closed, and hide small numbers. */
record FiguresShowIt(Scene scene) implements Step {

    private static final int OF_A_KIND = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public String title() {
        return "When the window has closed, the committee's figures show it all, with small numbers hidden";
    }

    @Override
    public String show() {
        long gifts = total(figures(), "gifts-declared");
        long concerns = total(figures(), "concerns-received");
        Client officer = scene.person("officer.kensington");
        for (int i = 0; i < OF_A_KIND; i++) {
            officer.create("/api/v1/gifts", Gifts.offer("22.00", scene.today())).expect(201);
            officer.create("/api/v1/gifts", Gifts.offer("60.00", scene.today())).expect(201);
            scene.nobody()
                    .post(
                            ConcernIsRaised.DOOR + "concerns",
                            "{\"kind\": \"criminal-offence\", \"text\": \"The same invoices, seen by somebody else.\"}")
                    .expect(201);
        }
        JsonNode figures = awaitTotals(gifts + 2 * OF_A_KIND, concerns + OF_A_KIND);
        List<JsonNode> cells = cells(figures);
        Shown.that(
                cells.stream().anyMatch(FiguresShowIt::isHidden),
                () -> "no cell is suppressed: so much was declared"
                        + " today that no number is small; start afresh with deploy/local/up --fresh");
        Shown.that(cells.stream().anyMatch(cell -> !isHidden(cell)), () -> "every cell is suppressed");
        String csv = scene.person("committee.kensington")
                .get(path(), "Accept", "text/csv")
                .expect(200)
                .text();
        Shown.that(csv.contains("by-value"), () -> "the table lacks the gifts by value");
        return "%s\n%s\ncounted from the ledger at size %s; the same as CSV: %d rows"
                .formatted(
                        line(figures, "gifts-declared", "by-value"),
                        line(figures, "concerns-received", "by-stage"),
                        figures.path("checkpoint").path("size").asText(),
                        csv.lines().count());
    }

    private JsonNode awaitTotals(long gifts, long concerns) {
        return Patience.until(
                PATIENCE,
                this::figures,
                figures -> total(figures, "gifts-declared") >= gifts && total(figures, "concerns-received") >= concerns,
                "what was raised does not arrive in the figures");
    }

    private JsonNode figures() {
        return scene.person("committee.kensington").get(path()).expect(200).body();
    }

    private String path() {
        return "/api/v1/figures?from=%1$s&to=%1$s".formatted(scene.today());
    }

    /** A total that is hidden is small: at least nothing is known of it. */
    private static long total(JsonNode figures, String population) {
        return population(figures, population).path("total").asLong(0);
    }

    private static JsonNode population(JsonNode figures, String name) {
        return named(figures.path("populations"), name);
    }

    private static JsonNode named(JsonNode list, String name) {
        return stream(list)
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new Shown.NotShown("the figures have no " + name));
    }

    private static List<JsonNode> cells(JsonNode figures) {
        return stream(figures.path("populations"))
                .flatMap(population -> stream(population.path("breakdowns")))
                .flatMap(breakdown -> stream(breakdown.path("cells")))
                .toList();
    }

    private static boolean isHidden(JsonNode cell) {
        return cell.path("suppressed").asBoolean();
    }

    private static String line(JsonNode figures, String population, String breakdown) {
        JsonNode counted = population(figures, population);
        return "%s: %s; %s"
                .formatted(
                        population,
                        counted.path("total").asText("hidden"),
                        stream(named(counted.path("breakdowns"), breakdown).path("cells"))
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
