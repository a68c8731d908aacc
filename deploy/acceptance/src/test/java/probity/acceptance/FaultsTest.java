package probity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import probity.local.Part;
import probity.local.Stack;

/** What was answered is neither lost nor doubled, whatever falls over meanwhile. */
class FaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int GIFTS = 20;

    private static final String DOOR = "/api/v1/authorities/westminster/";

    private static final String CONCERNS_TOLD = """
            select stream from ledger_entry where authority = 'westminster' and type like '%.concern-received.v1'
            """;

    private static final int CONCERNS = 50;

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

    @Test
    void every_concern_is_taken_in_while_everything_but_its_own_service_is_away_and_arrives_once() throws Exception {
        int before = concernsTold().size();
        List<Part> away = List.of(Part.KEYCLOAK, Part.DECLARATIONS, Part.AUDIT, Part.KAFKA);
        away.forEach(stack::stop);
        List<String> receipts = new ArrayList<>();
        try {
            for (int i = 0; i < CONCERNS; i++) {
                receipts.add(raise(i % 2 == 0));
            }
            receipts.forEach(receipt -> scene.nobody()
                    .post(DOOR + "conversation", "{\"receipt\": \"%s\"}".formatted(receipt))
                    .expect(200));
        } finally {
            away.reversed().forEach(stack::restart);
        }

        awaitThat(() -> concernsTold().size() >= before + CONCERNS);
        assertThat(receipts).hasSize(CONCERNS).doesNotHaveDuplicates();
        assertThat(concernsTold()).hasSize(before + CONCERNS).doesNotHaveDuplicates();
    }

    /** Asked of the database: no post is shown which cases there are. */
    private List<String> concernsTold() throws SQLException {
        return new Sinks().query("audit", CONCERNS_TOLD);
    }

    private String raise(boolean inJson) {
        Reply raised = inJson
                ? scene.nobody().post(DOOR + "concerns", "{\"text\": \"Invoices are paid twice.\"}")
                : scene.nobody().form(DOOR + "concerns", "text=Invoices+are+paid+twice.");
        return raised.expect(201).body().path("receipt").asText();
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

    private void assertEachArrivesOnce(List<String> gifts) throws Exception {
        awaitThat(() -> areAllIn(declared(), gifts));
        List<String> arrived = declared();
        assertThat(gifts).allSatisfy(gift -> assertThat(count(arrived, gift)).isEqualTo(1));
    }

    /** Gives up in time, too: what is asserted then tells more. */
    private static void awaitThat(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var pause = new CountDownLatch(1);
        while (!condition.call() && System.nanoTime() < end) {
            boolean _ = pause.await(500, TimeUnit.MILLISECONDS);
        }
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
