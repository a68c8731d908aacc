package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is particular to a code is not only answered: an officer declares it, and finds it in the register. */
record PeculiarGiftsAreRecorded(Scene scene) implements Step {

    @Override
    public String title() {
        return "A refused legacy, a prize, promotions, a token and advertising material are declared and in the register";
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
        Client officer = scene.person(peculiarity.path("declaredBy").asText());
        Reply declared =
                officer.create("/api/v1/gifts", offer(peculiarity, donor)).expect(201);
        JsonNode found = officer.get(
                        "/api/v1/gift-register?donor=" + donor.replace(' ', '+'),
                        "Probity-Seen",
                        declared.header("Probity-Seen"))
                .expect(200)
                .body()
                .path("items");
        Shown.equal("entries of " + donor, 1, found.size());
        JsonNode entry = found.path(0);
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
        return "%-21s %-8s £%s (%s)"
                .formatted(
                        entry.path("kind").asText(),
                        entry.path("response").asText(),
                        entry.path("value").path("amount").asText(),
                        peculiarity.path("clause").asText());
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
