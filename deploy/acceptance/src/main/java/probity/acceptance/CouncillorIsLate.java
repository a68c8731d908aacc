package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** A councillor registers one gift on its last day and another after it: that is taken, and marked with the days. */
record CouncillorIsLate(Scene scene) implements Step {

    static final String GIFT = "councillor's gift";

    private static final int DAYS = 28;

    private static final int DAYS_SINCE = 40;

    @Override
    public String title() {
        return "A councillor of Leicester registers a gift on the last day, and another too late: it is marked";
    }

    @Override
    public String show() {
        JsonNode inTime = scene.person("councillor.leicester")
                .create("/api/v1/gifts", Gifts.offer("50.00", scene.today().minusDays(DAYS)))
                .expect(201)
                .body()
                .path("declaration");
        Shown.equal(
                "the last day of the first",
                scene.today().toString(),
                inTime.path("assessment").path("due").asText());
        Shown.equal("the days after it", 0, inTime.path("daysLate").asInt());
        LocalDate offered = scene.today().minusDays(DAYS_SINCE);
        Reply registered = scene.person("councillor.leicester")
                .create("/api/v1/gifts", Gifts.offer("50.00", offered))
                .expect(201);
        scene.remember(GIFT, registered.body().path("id").asText());
        var declaration = registered.body().path("declaration");
        var assessment = declaration.path("assessment");
        String due = assessment.path("due").asText();
        int late = declaration.path("daysLate").asInt();
        Shown.equal("the last day", offered.plusDays(DAYS).toString(), due);
        Shown.equal("the days after it", DAYS_SINCE - DAYS, late);
        return "received %d days ago: in time%nreceived on %s, due by %s under clauses %s, registered %d days late"
                .formatted(DAYS, offered, due, assessment.path("clauses"), late);
    }
}
