package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/** An officer declares; the line manager decides, and nobody else can. */
record GiftIsDecidedOn(Scene scene) implements Step {

    static final String GIFT = "gift";

    /** The code that judged it. */
    static final String CODE = "code";

    @Override
    public String title() {
        return "An officer of Kensington and Chelsea declares a gift, and the line manager decides";
    }

    @Override
    public String show() {
        Reply declared = scene.person("officer.kensington")
                .create("/api/v1/gifts", Gifts.offer("25.00", scene.today()))
                .expect(201);
        JsonNode assessment = declared.body().path("declaration").path("assessment");
        String gift = declared.body().path("id").asText();
        scene.remember(GIFT, gift);
        scene.remember(CODE, assessment.path("code").asText());
        String place = "/api/v1/gifts/" + gift;
        String decision = "{\"verdict\": \"donate\"}";

        scene.person("officer.kensington")
                .change(place + "/decision", declared.header("ETag"), decision)
                .expect(403);
        scene.person("manager.westminster")
                .change(place + "/decision", declared.header("ETag"), decision)
                .expect(404);
        Reply decided = scene.person("manager.kensington")
                .change(place + "/decision", declared.header("ETag"), decision)
                .expect(200);
        Reply shown = scene.person("officer.kensington").get(place).expect(200);
        Shown.equal(
                "the gift's status", "decided-on", shown.body().path("status").asText());
        return """
                declared as version %s, judged by %s version %s, clauses %s
                the officer alone: 403; a manager of another council: 404; the line manager: %s, version %s""".formatted(
                        declared.header("ETag"),
                        assessment.path("code").asText(),
                        assessment.path("version").asText(),
                        assessment.path("clauses"),
                        decided.body().path("verdict").asText(),
                        decided.header("ETag"));
    }
}
