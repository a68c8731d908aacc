package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is particular to a code is not only answered: whom it binds declares it, and finds it in the register. Where the
 * code has a manager decide, the manager does.
 */
record PeculiarGiftsAreRecorded(Scene scene) implements Step {

    @Override
    public String title() {
        return "Legacy, prize, promotions, token, advertising material, what was refused but significant and what comes"
                + " from a seeker of a permission are declared and in the register";
    }

    @Override
    public String show() {
        return Peculiarities.all().stream()
                .filter(each -> each.has("declaredBy"))
                .map(this::record)
                .collect(Collectors.joining("\n"));
    }

    private String record(JsonNode peculiarity) {
        String donor = "Particular " + UUID.randomUUID();
        Client whoever = scene.person(peculiarity.path("declaredBy").asText());
        Reply declared =
                whoever.create("/api/v1/gifts", offer(peculiarity, donor)).expect(201);
        JsonNode entry = entry(whoever, donor, declared);
        for (String told : new String[] {"kind", "response"}) {
            Shown.equal(told, peculiarity.path(told).asText(), entry.path(told).asText());
        }
        Shown.equal(
                "whether a clause forbids it",
                peculiarity.path("prohibited").asText().equals("yes"),
                entry.path("forbidden").asBoolean());
        JsonNode clauses = entry.path("judgement").path("clauses");
        Shown.that(
                Peculiarities.items(clauses).contains(peculiarity.path("clause")),
                () -> "not under %s but %s".formatted(peculiarity.path("clause"), clauses));
        return "%-21s %-8s £%s (%s)%s"
                .formatted(
                        entry.path("kind").asText(),
                        entry.path("response").asText(),
                        entry.path("value").path("amount").asText(),
                        peculiarity.path("clause").asText(),
                        peculiarity.has("decidedBy") ? decided(peculiarity, declared, whoever, donor) : "");
    }

    private static JsonNode entry(Client whoever, String donor, Reply written) {
        JsonNode found = whoever.get(
                        "/api/v1/gift-register?donor=" + donor.replace(' ', '+'),
                        "Probity-Seen",
                        written.header("Probity-Seen"))
                .expect(200)
                .body()
                .path("items");
        Shown.equal("entries of " + donor, 1, found.size());
        return found.path(0);
    }

    private String decided(JsonNode peculiarity, Reply declared, Client whoever, String donor) {
        String verdict = peculiarity.path("verdict").asText();
        Reply decided = scene.person(peculiarity.path("decidedBy").asText())
                .change(
                        "/api/v1/gifts/" + declared.body().path("id").asText() + "/decision",
                        declared.header("ETag"),
                        "{\"verdict\": \"%s\"}".formatted(verdict))
                .expect(200);
        Shown.equal(
                "what was decided",
                verdict,
                entry(whoever, donor, decided).path("verdict").asText());
        return ", decided by the manager: " + verdict;
    }

    private String offer(JsonNode peculiarity, String donor) {
        return """
                {"kind": "%s", "donor": {"organisation": "%s", "relation": "%s"},
                 "description": "%s", "value": {"amount": "%s", "currency": "GBP"},
                 "offeredOn": "%s", "response": "%s", "circumstances": %s}
                """.formatted(
                        peculiarity.path("kind").asText(),
                        donor,
                        peculiarity.path("donor").asText(),
                        peculiarity.path("says").asText(),
                        peculiarity.path("pounds").asText(),
                        scene.today(),
                        peculiarity.path("response").asText(),
                        Peculiarities.circumstances(peculiarity));
    }
}
