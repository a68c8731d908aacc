package probity.acceptance;

import java.time.LocalDate;

/** A councillor registers a gift after its last day: it is taken, and marked with the days. */
record CouncillorIsLate(Scene scene) implements Step {

    static final String GIFT = "councillor's gift";

    private static final int DAYS_SINCE = 40;

    @Override
    public String title() {
        return "A councillor of Leicester registers a gift too late; it is taken, and marked";
    }

    @Override
    public String show() {
        LocalDate offered = scene.today().minusDays(DAYS_SINCE);
        Reply registered = scene.person("councillor.leicester")
                .create("/api/v1/gifts", Gifts.offer("50.00", offered))
                .expect(201);
        scene.remember(GIFT, registered.body().path("id").asText());
        var declaration = registered.body().path("declaration");
        var assessment = declaration.path("assessment");
        String due = assessment.path("due").asText();
        int late = declaration.path("daysLate").asInt();
        Shown.equal("the last day", offered.plusDays(28).toString(), due);
        Shown.equal("the days after it", DAYS_SINCE - 28, late);
        return "received on %s, due by %s under clauses %s, registered %d days late"
                .formatted(offered, due, assessment.path("clauses"), late);
    }
}
