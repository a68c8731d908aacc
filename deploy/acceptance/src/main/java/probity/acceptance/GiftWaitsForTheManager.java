package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** An officer declares what was received long ago: it is taken, and the manager's deadline says why it is that day. */
record GiftWaitsForTheManager(Scene scene) implements Step {

    static final String GIFT = "gift that waits";

    private static final int DAYS_SINCE = 40;

    @Override
    public String title() {
        return "An officer declares a gift of 40 days ago; it waits for the manager, by a day that explains itself";
    }

    @Override
    public String show() {
        Reply declared = scene.person("officer.kensington")
                .create("/api/v1/gifts", Gifts.offer("35.00", scene.today().minusDays(DAYS_SINCE)))
                .expect(201);
        String gift = declared.body().path("id").asText();
        scene.remember(GIFT, gift);
        JsonNode waiting = scene.person("manager.kensington")
                .get(
                        "/api/v1/deadlines/line?state=open,due-soon&limit=200",
                        "Probity-Seen",
                        declared.header("Probity-Seen"))
                .expect(200)
                .body()
                .path("items");
        JsonNode decision = StreamSupport.stream(waiting.spliterator(), false)
                .filter(deadline -> deadline.path("gift").asText().equals(gift))
                .filter(deadline -> deadline.path("task").asText().equals("decide"))
                .findFirst()
                .orElseThrow(() -> new Shown.NotShown("no decision waits for the manager"));
        String why = decision.path("why").path("sentence").asText();
        Shown.that(why.contains("working days"), () -> "the deadline does not say how it was counted: " + why);
        return "%s by %s, because: %s"
                .formatted(decision.path("task").asText(), decision.path("due").asText(), why);
    }
}
