package probity.acceptance;

import java.time.Duration;
import java.util.UUID;

/** A concern about the Monitoring Officer: the deputy takes it, and the Monitoring Officer is answered as if there were none. */
record ConcernNamesTheOfficer(Scene scene) implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String LIST = "/api/v1/concerns?limit=200";

    @Override
    public String title() {
        return "An anonymous concern names the Monitoring Officer, who sees nothing of it; the deputy does";
    }

    @Override
    public String show() {
        Client officer = scene.person("mo.westminster");
        Client deputy = scene.person("deputy-mo.westminster");
        String before = officer.get(LIST).expect(200).text();
        String word = "Ledger page " + UUID.randomUUID();
        scene.nobody()
                .post("/api/v1/authorities/westminster/concerns", """
                        {"text": "%s was torn out.", "about": {"posts": ["monitoring-officer"]}}
                        """.formatted(word))
                .expect(201);

        String id = Patience.until(
                PATIENCE,
                () -> newest(deputy),
                newest -> deputy.get("/api/v1/concerns/" + newest).text().contains(word),
                "the deputy does not see the concern");
        Reply seen = deputy.get("/api/v1/concerns/" + id).expect(200);
        Reply acknowledged = deputy.change("/api/v1/concerns/" + id + "/acknowledgement", seen.header("ETag"), "{}")
                .expect(200);

        Shown.equal("the officer's list", before, officer.get(LIST).expect(200).text());
        String none =
                officer.get("/api/v1/concerns/" + UUID.randomUUID()).expect(404).text();
        for (String place : new String[] {"", "/files"}) {
            Reply hidden = officer.get("/api/v1/concerns/" + id + place).expect(404);
            Shown.equal("the officer's answer", none, hidden.text());
        }
        officer.change("/api/v1/concerns/" + id + "/acknowledgement", acknowledged.header("ETag"), "{}")
                .expect(404);
        return """
                the deputy reads and acknowledges it
                the Monitoring Officer: the same list as before, to the byte; its id: 404, as for an id that never was""";
    }

    private static String newest(Client handler) {
        return handler.get("/api/v1/concerns?limit=1")
                .expect(200)
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }
}
