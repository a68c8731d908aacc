package probity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import probity.local.Part;
import probity.local.Stack;

/** What was answered is neither lost nor doubled, whatever falls over meanwhile. */
class FaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int GIFTS = 20;

    private final Stack stack = RunningProbity.stack();
    private final Scene scene = new Scene(RunningProbity.addresses(), Clock.system(ZoneId.of("Europe/London")));

    @Test
    void gifts_that_are_declared_while_kafka_is_away_arrive_later_and_once() throws Exception {
        stack.stop(Part.KAFKA);
        List<String> gifts;
        try {
            gifts = declare();
        } finally {
            stack.restart(Part.KAFKA);
        }
        assertEachArrivesOnce(gifts);
    }

    @Test
    void gifts_that_were_answered_before_their_service_was_killed_arrive_once() throws Exception {
        List<String> gifts = declare();
        stack.kill(Part.DECLARATIONS);
        stack.restart(Part.DECLARATIONS);

        assertEachArrivesOnce(gifts);
        gifts.forEach(gift ->
                scene.person("officer.westminster").get("/api/v1/gifts/" + gift).expect(200));
    }

    @Test
    void gifts_are_in_the_ledger_once_after_its_service_was_killed() throws Exception {
        List<String> gifts = declare();
        stack.kill(Part.AUDIT);
        gifts.addAll(declare());
        stack.restart(Part.AUDIT);

        assertEachArrivesOnce(gifts);
    }

    private List<String> declare() {
        List<String> gifts = new ArrayList<>();
        for (int i = 0; i < GIFTS; i++) {
            Reply declared = scene.person("officer.westminster")
                    .create("/api/v1/gifts", Gifts.offer("30.00", scene.today()))
                    .expect(201);
            gifts.add(declared.body().path("id").asText());
        }
        return gifts;
    }

    private void assertEachArrivesOnce(List<String> gifts) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var pause = new CountDownLatch(1);
        List<String> records = declared();
        while (!areAllIn(records, gifts) && System.nanoTime() < end) {
            boolean _ = pause.await(500, TimeUnit.MILLISECONDS);
            records = declared();
        }
        List<String> arrived = records;
        assertThat(gifts).allSatisfy(gift -> assertThat(count(arrived, gift)).isEqualTo(1));
    }

    private static boolean areAllIn(List<String> records, List<String> gifts) {
        return gifts.stream().allMatch(gift -> count(records, gift) > 0);
    }

    private static long count(List<String> records, String gift) {
        return records.stream().filter(record -> record.contains(gift)).count();
    }

    /** The records of declared gifts that are in the ledger. */
    private List<String> declared() {
        Client auditor = scene.person("auditor.westminster");
        List<String> records = new ArrayList<>();
        JsonNode page;
        long first = 0;
        do {
            page = auditor.get("/api/v1/ledger/entries?limit=1000&first=" + first)
                    .expect(200)
                    .body();
            page.path("entries").forEach(leaf -> {
                if (leaf.path("type").asText().endsWith("gift-declared.v1")) {
                    records.add(new String(
                            Base64.getDecoder().decode(leaf.path("record").asText()), StandardCharsets.UTF_8));
                }
            });
            first = page.path("next").asLong();
        } while (page.hasNonNull("next"));
        return records;
    }
}
