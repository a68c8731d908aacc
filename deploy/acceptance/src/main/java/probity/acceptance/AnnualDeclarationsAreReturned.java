package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A campaign: one returns interests, one attests that there are none, one is exempt; a manager reviews, HR counts. */
record AnnualDeclarationsAreReturned(Scene scene) implements Step {

    private static final String RETURNS = "/api/v1/annual-declarations";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int DAYS = 30;

    private static final String DIRECTOR = "00000002-0000-4000-8000-000000000003";

    private static final String JOB = """
            {"kind": "second-job", "holder": "self", "nature": "Serving coffee at weekends", "from": "2025-09-01",
             "particulars": {"employment": {"employer": {"organisation": "Corner Cafe Ltd"}, "paid": true,
                                            "hoursAWeek": 12, "hoursAltogether": 49}}}
            """;

    @Override
    public String title() {
        return "The year's declarations: interests, a nil return, an exemption, a review, and the count";
    }

    @Override
    public String show() {
        Client personnel = scene.person("hr.kensington");
        int year = nextYear(personnel);
        JsonNode campaign = personnel
                .create("/api/v1/campaigns", """
                        {"year": %d, "populationOn": "%s", "dueOn": "%s"}
                        """.formatted(
                                year, scene.today(), scene.today().plusDays(DAYS)))
                .expect(201)
                .body();
        String id = campaign.path("id").asText();
        Reply interests = scene.person("officer.kensington")
                .create(RETURNS, "{\"year\": %d, \"interests\": [%s]}".formatted(year, JOB))
                .expect(201);
        scene.person("manager.kensington")
                .create(RETURNS, "{\"year\": %d, \"nil\": {\"attestation\": 1}}".formatted(year))
                .expect(201);
        personnel.create("/api/v1/exemptions", """
                        {"campaign": "%s", "person": "%s", "ground": "long-term-absence", "reason": "Ill since March"}
                        """.formatted(id, DIRECTOR)).expect(201);
        Reply reviewed = review(interests);
        JsonNode totals = totals(personnel, id, reviewed);
        JsonNode care = careOf(totals);
        long counted = figure(year, totals);
        return """
                campaign of %d, adult services: %s asked, %s with interests, %s nil, %s exempt, %s not yet; %s not required
                reviewed by the manager with 1 mitigation, which HR sees; of the second job itself HR sees nothing: 404
                in the measures: %d people counted for %d, what is small hidden""".formatted(
                        year,
                        care.path("required").asText(),
                        care.path("returned").asText(),
                        care.path("nil").asText(),
                        care.path("exempt").asText(),
                        care.path("notReturned").asText(),
                        care.path("notRequired").asText(),
                        counted,
                        year);
    }

    /** A year has one campaign, so each tour takes the next. */
    private int nextYear(Client personnel) {
        JsonNode campaigns =
                personnel.get("/api/v1/campaigns?limit=200").expect(200).body().path("items");
        return 1
                + items(campaigns)
                        .mapToInt(campaign -> campaign.path("year").asInt())
                        .max()
                        .orElse(scene.today().getYear() - 1);
    }

    private Reply review(Reply returned) {
        String place = RETURNS + "/" + returned.body().path("id").asText();
        String mitigation = """
                {"outcome": "mitigation-required",
                 "measures": [{"what": "No part in the cafe's tender", "until": "%s"}]}
                """.formatted(scene.today().plusDays(DAYS));
        scene.person("officer.kensington")
                .change(place + "/review", returned.header("ETag"), mitigation)
                .expect(403);
        Reply reviewed = scene.person("manager.kensington")
                .change(place + "/review", returned.header("ETag"), mitigation)
                .expect(200);
        Reply told = scene.person("hr.kensington").get(place + "/review").expect(200);
        Shown.that(
                told.text().contains("No part in the cafe's tender")
                        && !told.text().contains("coffee"),
                () -> "HR is not told what is to be done, or more than that: " + told.text());
        scene.person("hr.kensington").get(place).expect(404);
        return reviewed;
    }

    private static JsonNode totals(Client personnel, String campaign, Reply after) {
        return personnel
                .get("/api/v1/campaigns/" + campaign + "/totals", "Probity-Seen", after.header("Probity-Seen"))
                .expect(200)
                .body()
                .path("directorates");
    }

    private static JsonNode careOf(JsonNode directorates) {
        JsonNode care = items(directorates)
                .filter(each -> each.path("directorate").asText().equals("adult-services"))
                .findFirst()
                .orElseThrow(() -> new Shown.NotShown("the count lacks adult services"));
        for (String one : new String[] {"returned", "nil", "exempt"}) {
            Shown.equal(one, 1, care.path(one).asInt());
        }
        Shown.equal(
                "all that were asked",
                care.path("required").asInt(),
                3 + care.path("notReturned").asInt() + care.path("overdue").asInt());
        Shown.equal(
                "the mitigations",
                1,
                care.path("reviews").path("mitigationsInForce").asInt());
        return care;
    }

    /** The measures count the same people, a moment later. */
    private long figure(int year, JsonNode directorates) {
        long counted = items(directorates)
                .mapToLong(each -> each.path("required").asLong()
                        + each.path("notRequired").asLong())
                .sum();
        JsonNode figure = Patience.until(
                        PATIENCE,
                        () -> ofYear(year),
                        found -> found.filter(each -> each.path("total").asLong() == counted)
                                .isPresent(),
                        "the measures do not count the %d people of the campaign".formatted(counted))
                .orElseThrow();
        Shown.that(
                items(figure.path("breakdowns").path(0).path("cells"))
                        .anyMatch(cell -> cell.path("suppressed").asBoolean()),
                () -> "the one nil return is not hidden: " + figure);
        return counted;
    }

    private Optional<JsonNode> ofYear(int year) {
        JsonNode figures = scene.person("auditor.kensington")
                .get("/api/v1/measures/annual-returns?from=%s&to=%s"
                        .formatted(scene.today(), scene.today().plusDays(DAYS)))
                .expect(200)
                .body();
        return items(figures.path("populations"))
                .filter(each -> each.path("name").asText().equals("annual-returns"))
                .filter(each -> each.path("year").asInt() == year && !each.has("directorate"))
                .findFirst();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
