package probity.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said in confidence stands in no log and no trace, whatever is said rightly or wrongly. */
class CanaryTest {

    private static final String DOOR = "/api/v1/authorities/leicester/";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Scene scene = new Scene(RunningProbity.addresses(), Clock.system(ZoneId.of("Europe/London")));
    private final List<String> secrets = new ArrayList<>();

    @Test
    void nothing_said_in_confidence_is_logged_or_traced_and_neither_open_door_nor_case_is_traced() throws Exception {
        Client nobody = scene.nobody();
        String receipt = nobody.post(DOOR + "concerns", """
                        {"kind": "criminal-offence", "text": "%s"}
                        """.formatted(secret()))
                .expect(201)
                .body()
                .path("receipt")
                .asText();
        secrets.add(receipt);
        secrets.add(receipt.replace("-", ""));
        nobody.post(DOOR + "conversation", "{\"receipt\": \"%s\"}".formatted(receipt))
                .expect(200);
        nobody.post(DOOR + "conversation/messages", """
                        {"receipt": "%s", "message": "%s", "text": "%s"}
                        """.formatted(receipt, UUID.randomUUID(), secret()))
                .expect(200);
        nobody.post(DOOR + "conversation/proof", "{\"receipt\": \"%s\"}".formatted(receipt));
        nobody.get(DOOR + "receipt-roots");
        sayItWrongly(nobody, receipt);
        sayItAtTheStaffDoor();

        awaitTrace("/api/v1/gifts");
        assertThat(logs()).anyMatch(log -> read(log).contains("Listening on"));
        assertThat(RunningProbity.traces().received())
                .doesNotContain("conversation", "/api/v1/authorities/", "/api/v1/concern");
        assertThat(secrets).allSatisfy(secret -> {
            assertThat(RunningProbity.traces().received()).doesNotContain(secret);
            assertThat(logs()).noneMatch(log -> read(log).contains(secret));
        });
    }

    /** Each way to fail has a message of its own somewhere that could quote what it did not understand. */
    private void sayItWrongly(Client nobody, String receipt) {
        nobody.post(DOOR + "concerns", "{\"kind\": \"%s\", \"text\": \"x\"}".formatted(secret()))
                .expect(400);
        nobody.post(DOOR + "concerns", "{\"%s\": 1}".formatted(secret())).expect(400);
        nobody.post(DOOR + "concerns", "{\"text\": \"" + secret()).expect(400);
        nobody.post(DOOR + "concerns", "{\"text\": [\"%s\"]}".formatted(secret()))
                .expect(400);
        nobody.post(DOOR + "conversation", "{\"receipt\": \"%s\"}".formatted(secret()))
                .expect(404);
        nobody.post(DOOR + "conversation", "{\"receipt\": {\"%s\": 1}}".formatted(receipt))
                .expect(400);
        nobody.get(DOOR + "conversation?receipt=" + receipt).expect(404);
        nobody.post(DOOR + "conversation/proof", "{\"receipt\": \"%s\"}".formatted(secret()))
                .expect(404);
        nobody.get(DOOR + "receipt-roots?page=" + secret()).expect(400);
    }

    /** The same for staff, whose requests about gifts are traced, and those about cases are not. */
    private void sayItAtTheStaffDoor() {
        Client officer = scene.person("officer.leicester");
        officer.create("/api/v1/concerns", "{\"kind\": \"criminal-offence\", \"text\": \"%s\"}".formatted(secret()))
                .expect(201);
        officer.create("/api/v1/concerns", "{\"text\": \"" + secret()).expect(400);
        officer.create("/api/v1/gifts", Gifts.offer("30.00", scene.today())).expect(201);
        officer.create("/api/v1/gifts", "{\"description\": \"%s\", \"kind\": 7}".formatted(secret()))
                .expect(400);
    }

    private String secret() {
        String secret = "canary" + UUID.randomUUID().toString().replace("-", "");
        secrets.add(secret);
        return secret;
    }

    private static void awaitTrace(String of) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var pause = new CountDownLatch(1);
        while (!RunningProbity.traces().received().contains(of)) {
            assertThat(System.nanoTime())
                    .as("the time to wait for a trace of " + of)
                    .isLessThan(end);
            boolean _ = pause.await(200, TimeUnit.MILLISECONDS);
        }
    }

    private static List<Path> logs() {
        try (Stream<Path> files = Files.list(RunningProbity.state("acceptance").resolve("logs"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
