package probity.acceptance;

import java.time.Duration;
import java.util.Optional;

/** Anybody reads what a council publishes of its register, as a table, and as it was known last month. */
record PublicReadsTheRegister(Scene scene) implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String LEICESTER = "/api/v1/authorities/leicester/gift-register";

    private static final String KENSINGTON = "/api/v1/authorities/kensington-chelsea/gift-register";

    @Override
    public String title() {
        return "Anybody reads the councillor's gift in the public register; officers' gifts are withheld";
    }

    @Override
    public String show() {
        String gift = scene.recall(CouncillorIsLate.GIFT);
        String entry = awaitPublished(gift);
        String lastMonth = scene.today().minusMonths(1).toString();
        Reply asAt =
                scene.nobody().get(LEICESTER + "?limit=200&asAt=" + lastMonth).expect(200);
        Shown.that(asAt.text().contains(gift), () -> "the gift was offered by then and is not shown");
        String table = scene.nobody()
                .get(LEICESTER + "?asAt=" + lastMonth, "Accept", "text/csv")
                .expect(200)
                .text();
        Shown.that(
                table.lines().anyMatch(line -> line.startsWith(gift)),
                () -> "the gift was offered by then and is not in the table");
        Reply knownAt = scene.nobody()
                .get(LEICESTER + "?limit=200&knownAt=" + lastMonth + "T12:00:00Z")
                .expect(200);
        Shown.that(!knownAt.text().contains(gift), () -> "the gift was not known then and is shown");
        String officers = scene.recall(GiftIsDecidedOn.GIFT);
        scene.nobody().get(KENSINGTON + "/" + officers).expect(404);
        Reply feed = scene.nobody().get(LEICESTER + "/changes?limit=200").expect(200);
        Shown.that(feed.text().contains(gift), () -> "the feed does not tell of the gift");
        return """
                %s
                as at %s it had been offered, in the table, too; as known then it is not there; an officer's gift: 404""".formatted(entry, lastMonth);
    }

    /** The public is told a moment later. */
    private String awaitPublished(String gift) {
        return Patience.until(
                        PATIENCE,
                        () -> scene.nobody()
                                .get(LEICESTER, "Accept", "text/csv")
                                .expect(200)
                                .text()
                                .lines()
                                .filter(each -> each.startsWith(gift))
                                .findFirst(),
                        Optional::isPresent,
                        "the public register does not show " + gift)
                .orElseThrow();
    }
}
