package probity.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import probity.acceptance.RawClient.Answer;
import probity.local.Part;

/** What is said in confidence, and what somebody who says it shows of themselves, stands nowhere. */
class CanaryTest {

    private static final String DOOR = "/api/v1/authorities/leicester/";

    private static final int INTAKES = 1_000;

    private static final int AT_THE_SAME_TIME = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Nearly all forms of time. Midnight in London is the only one that a reporter may leave, but for ends of windows. */
    private static final Pattern TIME_OF_DAY = Pattern.compile("(?!(00|23):00:00)\\d\\d:\\d\\d:\\d\\d");

    /** How JSON of a row writes bytes. */
    private static final Pattern BYTES = Pattern.compile("\\\\\\\\x((?:[0-9a-f]{2})+)");

    private static final Pattern WINDOWS_END = Pattern.compile("\"(until|time)\":\"[^\"]*\"");

    private final Scene scene = new Scene(RunningProbity.addresses(), Clock.system(ZoneId.of("Europe/London")));
    private final Canaries canaries = new Canaries();
    private final RawClient reporter =
            new RawClient(RunningProbity.addresses().gateway(), canaries.source(), canaries.headers());
    private final FailingIntakes failing = new FailingIntakes(reporter, canaries);
    private final HotlineIntakes hotline = new HotlineIntakes(scene, canaries);
    private final Collection<String> receipts = new ConcurrentLinkedQueue<>();
    private final Collection<String> otherCredentials = new ConcurrentLinkedQueue<>();
    private final Seconds seconds = new Seconds();
    private final Sinks sinks = new Sinks();

    @Test
    void after_a_thousand_intakes_of_which_half_failed_nothing_of_them_is_found() throws Exception {
        String last = sinks.query("concerns", "select coalesce(max(position), 0) from event")
                .getFirst();
        Map<Path, Long> logs = Map.of(log("gateway"), length("gateway"), log("concerns"), length("concerns"));

        each(INTAKES, number -> {
            seconds.note(Clock.systemUTC());
            Void _ = number % 2 == 0 ? succeed(number) : fail(number);
            seconds.note(Clock.systemUTC());
            return null;
        });
        hotline.passOn();
        assertNothingWasLogged(logs);
        tooMany();
        whileTheDatabaseIsAway();
        assertThat(receipts).hasSize(INTAKES / 2 + 1).doesNotHaveDuplicates();
        awaitPublished();

        assertNoTimeOfDay(last);
        assertNoTimeButEndsOfWindows();
        String control = new Canaries().word();
        sinks.plant(control);
        assertNothingIsFound(control);
    }

    private void assertNothingIsFound(String control) throws Exception {
        List<String> secrets = new ArrayList<>(canaries.secrets());
        receipts.forEach(receipt -> secrets.addAll(List.of(receipt, receipt.replace("-", ""))));
        otherCredentials.forEach(each -> secrets.addAll(List.of(each, each.replace("-", ""))));
        secrets.add(control);
        var scan = new LeakScan(secrets);
        sinks.lookInto(scan);

        String seen = "%s%n%d forms of %d secrets; answers to what failed: %s%n"
                .formatted(
                        String.join(System.lineSeparator(), scan.summary()),
                        scan.forms(),
                        secrets.size(),
                        failing.answers());
        Files.writeString(Path.of("target", "leak-scan.txt"), seen);
        assertThat(scan.found())
                .as(seen)
                .containsOnlyKeys(
                        "broker files",
                        "database files",
                        "logs",
                        "mails",
                        "tables",
                        "temporary files",
                        "topics",
                        "traces")
                .allSatisfy((_, found) -> assertThat(found).isEqualTo(Set.of(control)));
        var there = new LeakScan(List.of("officer.leicester", "jvm_memory_used_bytes"));
        sinks.lookIntoWhatTakesNoWord(there);
        assertThat(there.found().keySet()).containsExactly("identity provider files", "metrics");
    }

    /** Nothing of the seconds in which reporters were there; only ends of windows, which are found where they are. */
    private void assertNoTimeButEndsOfWindows() throws Exception {
        assertThat(sinks.query("concerns", """
                        select distinct extract(epoch from each)::numeric %% %d
                          from (select time as each from publication
                                union all
                                select (convert_from(body, 'utf8')::json ->> 'until')::timestamptz from publication
                                 where type like '%%.receipts-committed.v1'
                                union all
                                select until from closed_window) told
                        """.formatted(RunningProbity.WINDOW.toSeconds())))
                .singleElement()
                .asString()
                .matches("0(\\.0+)?");
        var times = new LeakScan(seconds.forms(RunningProbity.WINDOW));
        sinks.lookForTimes(times);
        assertThat(times.forms()).isGreaterThan(100);
        assertThat(times.found()).as(times.summary().toString()).isEmpty();

        String end = sinks.query("concerns", "select extract(epoch from max(time))::bigint from publication")
                .getFirst();
        var windowsEnd = new LeakScan(
                Seconds.forms(Instant.ofEpochSecond(Long.parseLong(end))).toList());
        sinks.lookForTimes(windowsEnd);
        assertThat(windowsEnd.found().keySet()).containsExactly("tables", "topics");
    }

    /** In JSON or as a form, some from a draft, some with what follows. */
    private Void succeed(int number) {
        String word = canaries.word();
        Answer raised = number % 4 == 0
                ? reporter.json(
                        DOOR + "concerns",
                        "{\"text\": \"%s\", \"where\": \"%s\", \"name\": \"%s\", \"about\": {\"bodies\": [\"%s\"]}}"
                                .formatted(word, word, word, word))
                : reporter.form(
                        DOOR + "concerns", "text=%s&when=%s&fear=%s&about.names=%s".formatted(word, word, word, word));
        assertThat(raised.status()).as(raised.text()).isEqualTo(201);
        String receipt = of(raised, "receipt");
        receipts.add(receipt);
        switch (number % 20) {
            case 0 -> talk("messages", "{\"receipt\": \"%s\", \"text\": \"%s\"}".formatted(receipt, word), 200);
            case 4 -> comeBack(receipt);
            case 8 -> talk("identity", "{\"receipt\": \"%s\", \"name\": \"%s\"}".formatted(receipt, word), 200);
            case 12 -> draft(word);
            case 16 -> assertThat(file(receipt, word, "text/plain").status()).isEqualTo(201);
            default -> talk("file-list", "{\"receipt\": \"%s\"}".formatted(receipt), 200);
        }
        return null;
    }

    private Void fail(int number) {
        failing.fail(number / 2);
        return null;
    }

    private void draft(String word) {
        Answer kept = reporter.json(DOOR + "drafts", "{\"concern\": {\"text\": \"%s\"}}".formatted(word));
        assertThat(kept.status()).isEqualTo(201);
        String receipt = of(kept, "receipt");
        otherCredentials.add(receipt);
        assertThat(reporter.json(DOOR + "drafts/continuation", "{\"receipt\": \"%s\"}".formatted(receipt))
                        .body())
                .contains(word);
    }

    private void comeBack(String receipt) {
        String session = of(talk("session", "{\"receipt\": \"%s\"}".formatted(receipt), 200), "session");
        otherCredentials.add(session);
        talk("file-list", "{\"session\": \"%s\"}".formatted(session), 200);
    }

    private Answer talk(String route, String json, int status) {
        Answer answer = reporter.json(DOOR + "conversation/" + route, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer;
    }

    private Answer file(String receipt, String word, String type) {
        String form = """
                --b\r
                Content-Disposition: form-data; name="receipt"\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="file"; filename="%s.txt"\r
                Content-Type: %s\r
                \r
                %s was here.\r
                --b--\r
                """.formatted(receipt, word, type, word);
        return reporter.post(DOOR + "conversation/files", "multipart/form-data; boundary=b", form.getBytes(ISO_8859_1));
    }

    /** One receipt, sent too often. */
    private void tooMany() throws Exception {
        Collection<Integer> statuses = new ConcurrentLinkedQueue<>();
        String receipt = of(reporter.json(DOOR + "receipts", ""), "receipt");
        otherCredentials.add(receipt);
        each(400, _ -> {
            Answer answer = reporter.json(DOOR + "conversation", "{\"receipt\": \"%s\"}".formatted(receipt));
            statuses.add(answer.status());
            if (answer.status() == 429) {
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
            }
            return null;
        });
        assertThat(statuses).contains(404, 429).containsOnly(404, 429);
    }

    private void whileTheDatabaseIsAway() throws Exception {
        RunningProbity.stack().stop(Part.POSTGRES);
        try {
            for (int i = 0; i < 10; i++) {
                String json = "{\"text\": \"%s\"}".formatted(canaries.word());
                assertThat(reporter.json(DOOR + "concerns", json).status()).isEqualTo(503);
                assertThat(reporter.form(DOOR + "concerns", "text=" + canaries.word())
                                .status())
                        .isEqualTo(503);
            }
        } finally {
            RunningProbity.stack().restart(Part.POSTGRES);
        }
        until("the database is back", () -> {
            Answer raised = reporter.form(DOOR + "concerns", "text=" + canaries.word());
            return raised.status() == 201 && receipts.add(of(raised, "receipt"));
        });
    }

    /** That Kafka is away, or was, has nothing to do with who raises a concern. */
    private static void assertNothingWasLogged(Map<Path, Long> logs) throws IOException {
        for (var log : logs.entrySet()) {
            String written = Files.readString(log.getKey(), ISO_8859_1).substring(Math.toIntExact(log.getValue()));
            assertThat(written.lines().filter(line -> !line.contains("kafka") && !line.contains("chassis.relay")))
                    .isEmpty();
        }
    }

    /** No officer did anything, so there is no hour in any row about one of the cases. */
    private void assertNoTimeOfDay(String after) throws Exception {
        Set<String> cases = Set.copyOf(sinks.query(
                "concerns", "select stream::text from event where category = 'concern' and position > " + after));
        assertThat(cases).hasSize(receipts.size() + HotlineIntakes.CASES);
        List<String> rows = new ArrayList<>();
        sinks.rows("concerns", Set.of(), row -> {
            if (cases.stream().anyMatch(row::contains)) {
                rows.add(row);
            }
        });
        assertThat(rows).hasSizeGreaterThanOrEqualTo(cases.size()).noneMatch(CanaryTest::tellsATime);
        assertThat("{\"data\":\"\\\\x%s\"}".formatted(HexFormat.of().formatHex("at 10:11:12".getBytes(US_ASCII))))
                .matches(CanaryTest::tellsATime);
    }

    private static boolean tellsATime(String row) {
        String text = BYTES.matcher(row)
                .replaceAll(bytes ->
                        Matcher.quoteReplacement(new String(HexFormat.of().parseHex(bytes.group(1)), ISO_8859_1)));
        return TIME_OF_DAY.matcher(WINDOWS_END.matcher(text).replaceAll("")).find();
    }

    private void awaitPublished() throws Exception {
        until(
                "all windows have closed",
                () -> sinks.query("concerns", "select count(*) from held").contains("0"));
    }

    @Test
    void nothing_said_at_the_staff_door_is_logged_or_traced_and_no_case_is_traced() throws Exception {
        Client officer = scene.person("officer.leicester");
        officer.create(
                        "/api/v1/concerns",
                        "{\"kind\": \"criminal-offence\", \"text\": \"%s\"}".formatted(canaries.word()))
                .expect(201);
        officer.create("/api/v1/concerns", "{\"text\": \"" + canaries.word()).expect(400);
        officer.create("/api/v1/gifts", Gifts.offer("30.00", scene.today())).expect(201);
        officer.create("/api/v1/gifts", "{\"description\": \"%s\", \"kind\": 7}".formatted(canaries.word()))
                .expect(400);

        until("a gift is traced", () -> RunningProbity.traces().received().contains("/api/v1/gifts"));
        assertThat(RunningProbity.traces().received())
                .doesNotContain("conversation", "/api/v1/authorities/", "/api/v1/concern");
        var scan = new LeakScan(canaries.secrets());
        scan.look("traces", RunningProbity.traces().received().getBytes(ISO_8859_1));
        scan.lookInto("logs", RunningProbity.state("acceptance").resolve("logs"));
        assertThat(scan.found()).isEmpty();
    }

    /** Does it for each number, several at the same time. */
    private static void each(int times, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_THE_SAME_TIME)) {
            List<Future<Void>> done = new ArrayList<>();
            IntStream.range(0, times)
                    .forEach(number -> done.add(threads.submit((Callable<Void>) () -> work.at(number))));
            for (Future<Void> each : done) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private interface Work {
        Void at(int number) throws Exception;
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var pause = new CountDownLatch(1);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("the time to wait until " + what).isLessThan(end);
            boolean _ = pause.await(200, TimeUnit.MILLISECONDS);
        }
    }

    private static String of(Answer answer, String field) {
        try {
            return new ObjectMapper().readTree(answer.body()).path(field).asText();
        } catch (IOException e) {
            throw new AssertionError(answer.text(), e);
        }
    }

    private static Path log(String part) {
        return RunningProbity.state("acceptance").resolve("logs").resolve(part + ".log");
    }

    private static long length(String part) throws IOException {
        return Files.size(log(part));
    }
}
