package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Three gifts of one donor, none of which needs an entry, come to a sum that does. */
record GiftsAddUp(Scene scene) implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public String title() {
        return "Three small gifts of one donor to a councillor come to a sum that is to be registered";
    }

    @Override
    public String show() {
        String donor = "Theatre " + UUID.randomUUID();
        List<String> gifts =
                List.of(declare(donor, "20.00", 60), declare(donor, "20.00", 30), declare(donor, "15.00", 3));
        JsonNode raised = Patience.until(
                PATIENCE,
                () -> scene.person("councillor.leicester")
                        .get("/api/v1/gifts/" + gifts.getLast())
                        .expect(200)
                        .body()
                        .path("declaration"),
                declaration -> declaration.hasNonNull("accumulation"),
                "the three gifts are not added up");
        JsonNode sum = raised.path("accumulation");
        Shown.equal(
                "the answer", "yes", raised.path("assessment").path("answer").asText());
        Shown.equal("the sum", "55.00", sum.path("sum").path("amount").asText());
        Shown.equal(
                "the parts",
                gifts,
                StreamSupport.stream(sum.path("parts").spliterator(), false)
                        .map(part -> part.path("gift").asText())
                        .toList());
        return "£20.00, £20.00 and £15.00, each \"no\" alone: together £%s, to be registered by %s%n%s"
                .formatted(
                        sum.path("sum").path("amount").asText(),
                        raised.path("assessment").path("due").asText(),
                        sum.path("why").asText());
    }

    private String declare(String donor, String pounds, int daysAgo) {
        String offer = Gifts.offer(pounds, scene.today().minusDays(daysAgo), donor);
        JsonNode declared = scene.person("councillor.leicester")
                .create("/api/v1/gifts", offer)
                .expect(201)
                .body();
        Shown.equal(
                "the answer for £%s alone".formatted(pounds),
                "no",
                declared.path("declaration").path("assessment").path("answer").asText());
        return declared.path("id").asText();
    }
}
