package probity.acceptance;

import java.time.Duration;
import java.util.UUID;

/** The hotline files and passes on by its own reference; what its list has and ours has not is told to whom it may be. */
record HotlineFiles(Scene scene) implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String CASES = "/api/v1/hotline/cases";

    private static final String GAPS = "/api/v1/hotline-gaps?limit=200";

    private static final String ANSWER = "Thank you. Who drove the van?";

    @Override
    public String title() {
        return "The hotline files a case by its own reference, fetches the reply, and its list shows a gap";
    }

    @Override
    public String show() {
        Client hotline = scene.hotline("westminster");
        String reference = "SC-" + UUID.randomUUID();
        String filing = """
                {"reference": "%s", "receivedOn": "%s", "concern": {"text": "A van is used at weekends. %s", "identity": "hotline-only"}}
                """.formatted(reference, scene.today(), reference);
        Reply filed = hotline.post(CASES, filing).expect(201);
        Shown.equal(
                "filing it again",
                filed.text(),
                hotline.post(CASES, filing).expect(201).text());
        answered(reference);
        String named = "{\"reference\": \"%s\"}".formatted(reference);
        Reply conversation = hotline.post(CASES + "/conversation", named).expect(200);
        Shown.equal(
                "the reply",
                ANSWER,
                conversation.body().path("messages").path(0).path("text").asText());
        Reply others =
                scene.hotline("leicester").post(CASES + "/conversation", named).expect(404);
        Reply none = hotline.post(CASES + "/conversation", "{\"reference\": \"SC-none\"}")
                .expect(404);
        Shown.equal("the answer to another council's hotline", none.text(), others.text());
        return """
                filed twice, one case, to be acknowledged by %s; the reply it fetches: "%s"
                another council's hotline and an unknown reference: 404
                %s""".formatted(filed.body().path("acknowledgeBy").asText(), ANSWER, gap(hotline, reference));
    }

    private void answered(String reference) {
        Client officer = scene.person("mo.westminster");
        String place = Patience.until(
                PATIENCE,
                () -> "/api/v1/concerns/"
                        + officer.get("/api/v1/concerns?limit=1")
                                .expect(200)
                                .body()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asText(),
                newest -> officer.get(newest).text().contains(reference),
                "the Monitoring Officer does not see what the hotline filed");
        officer.create(place + "/messages", "{\"text\": \"%s\"}".formatted(ANSWER))
                .expect(200);
    }

    /** The hotline has another one, which it never filed, and which the Monitoring Officer must not know of. */
    private String gap(Client hotline, String reference) {
        String missing = "SC-" + UUID.randomUUID();
        Reply compared = compared(hotline, reference, missing, "\"notTo\": [\"monitoring-officer\"]");
        Shown.equal(
                "what was not filed",
                missing,
                compared.body().path("notFiled").path(0).asText());
        Client deputy = scene.person("deputy-mo.westminster");
        Patience.until(
                PATIENCE,
                () -> deputy.get(GAPS).expect(200).text(),
                gaps -> gaps.contains(missing),
                "the deputy does not see the gap");
        for (String other : new String[] {"mo.westminster", "audit.westminster"}) {
            String seen = scene.person(other).get(GAPS).expect(200).text();
            Shown.that(!seen.contains(missing), () -> other + " sees the gap");
        }
        Reply explained = compared(hotline, reference, missing, "\"explanation\": \"The caller withdrew it.\"");
        Shown.equal("what is left", 0, explained.body().path("notFiled").size());
        return "a reference that was never filed, and is not for the Monitoring Officer: the deputy is shown it, the"
                + " Monitoring Officer\nand the audit director are not; explained by the hotline, it is closed";
    }

    private Reply compared(Client hotline, String reference, String missing, String more) {
        String today = scene.today().toString();
        return hotline.post("/api/v1/hotline/reconciliations", """
                        {"from": "%1$s", "until": "%1$s", "cases": [
                         {"reference": "%2$s", "receivedOn": "%1$s"},
                         {"reference": "%3$s", "receivedOn": "%1$s", %4$s}]}
                        """.formatted(today, reference, missing, more))
                .expect(200);
    }
}
