package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/** The post that the code names for such a concern sees the case, acknowledges it and answers; for others it does not exist. */
record OfficerAnswers(Scene scene) implements Step {

    static final String CASE = "case";

    static final String HANDLER = "audit.kensington";

    static final String ANSWER = "Thank you. Which months are the invoices for?";

    @Override
    public String title() {
        return "The Director of Audit, whom the code names for it, acknowledges and answers; for all others it is not there";
    }

    @Override
    public String show() {
        Client officer = scene.person(HANDLER);
        JsonNode newest = officer.get("/api/v1/concerns?limit=1")
                .expect(200)
                .body()
                .path("items")
                .path(0);
        String place = "/api/v1/concerns/" + newest.path("id").asText();
        scene.remember(CASE, place);
        Reply seen = officer.get(place).expect(200);
        Reply acknowledged = officer.change(place + "/acknowledgement", seen.header("ETag"), "{}")
                .expect(200);
        officer.change(place + "/messages", acknowledged.header("ETag"), "{\"text\": \"%s\"}".formatted(ANSWER))
                .expect(200);
        scene.person("mo.kensington").get(place).expect(404);
        scene.person("mo.westminster").get(place).expect(404);
        scene.person("fraud.kensington").get(place).expect(404);
        scene.person("officer.kensington").get("/api/v1/concerns").expect(403);
        return """
                received %s, to be acknowledged by %s; acknowledged and answered
                the Monitoring Officer, and another council's: 404; the head of fraud: 404; an officer's list: 403""".formatted(
                        seen.body().path("receivedOn").asText(),
                        seen.body().path("acknowledgeBy").asText());
    }
}
