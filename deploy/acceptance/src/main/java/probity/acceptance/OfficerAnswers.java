package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/** The Monitoring Officer sees the case, acknowledges it and answers; for others it does not exist. */
record OfficerAnswers(Scene scene) implements Step {

    static final String CASE = "case";

    static final String ANSWER = "Thank you. Which months are the invoices for?";

    @Override
    public String title() {
        return "The Monitoring Officer acknowledges and answers; for everybody else the case does not exist";
    }

    @Override
    public String show() {
        Client officer = scene.person("mo.kensington");
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
        scene.person("mo.westminster").get(place).expect(404);
        scene.person("fraud.kensington").get(place).expect(404);
        scene.person("officer.kensington").get("/api/v1/concerns").expect(403);
        return """
                received %s, to be acknowledged by %s; acknowledged and answered
                another council's Monitoring Officer: 404; a post that was not admitted: 404; an officer's list: 403""".formatted(
                        seen.body().path("receivedOn").asText(),
                        seen.body().path("acknowledgeBy").asText());
    }
}
