package probity.acceptance;

import java.util.UUID;

/** The reporter comes back, reads the reply and writes again. */
record ReporterReads(Scene scene) implements Step {

    @Override
    public String title() {
        return "The reporter comes back with the receipt, reads the reply and answers it";
    }

    @Override
    public String show() {
        String receipt = scene.recall(ConcernIsRaised.RECEIPT);
        Client nobody = scene.nobody();
        nobody.post(ConcernIsRaised.DOOR + "conversation/messages", """
                        {"receipt": "%s", "message": "%s", "text": "March and April."}
                        """.formatted(receipt, UUID.randomUUID()))
                .expect(200);
        Reply conversation = nobody.post(
                        ConcernIsRaised.DOOR + "conversation", "{\"receipt\": \"%s\"}".formatted(receipt))
                .expect(200);
        var messages = conversation.body().path("messages");
        Shown.equal(
                "the reply",
                OfficerAnswers.ANSWER,
                messages.path(0).path("text").asText());
        Shown.equal("the number of messages", 2, messages.size());
        Shown.that(
                !conversation.text().matches("(?s).*\\d\\d:\\d\\d.*"),
                () -> "an hour is in what the reporter is shown");
        return "reads \"%s\", writes \"%s\"; days are shown, and no hour"
                .formatted(
                        messages.path(0).path("text").asText(),
                        messages.path(1).path("text").asText());
    }
}
