package probity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import probity.acceptance.RawClient.Answer;
import probity.acceptance.Tap.Passed;

/** What a network sees of the answers: their bytes, head and body together. */
class SizesTest {

    private static final String DOOR = "/api/v1/authorities/leicester/";

    private static final int SMALLEST = 8_192;

    private final Addresses addresses = RunningProbity.addresses();
    private final RawClient nobody = new RawClient(addresses.gateway(), "127.0.0.1", List.of());

    @Test
    void reporters_readers_and_declarants_get_answers_of_one_size() {
        Answer raised = nobody.json(DOOR + "concerns", "{\"text\": \"Invoices are paid twice.\"}");
        String receipt = receipt(raised);

        assertThat(Stream.of(
                        raised,
                        nobody.form(DOOR + "concerns", "text=Invoices+are+paid+twice."),
                        nobody.json(DOOR + "receipts", ""),
                        nobody.json(DOOR + "conversation", by(receipt)),
                        nobody.json(DOOR + "conversation", by("nonsense")),
                        nobody.json(DOOR + "conversation/session", by(receipt)),
                        nobody.json(DOOR + "conversation/file-list", by(receipt)),
                        nobody.json(DOOR + "concerns", "{\"colour\": 1}"),
                        declarant().json("/api/v1/gifts", Gifts.offer("30.00", LocalDate.of(2026, 3, 2))),
                        declarant().json("/api/v1/gifts", "{}")))
                .extracting(Answer::bytes)
                .containsOnly(SMALLEST);
    }

    @Test
    void what_is_longer_has_the_size_of_its_class() {
        String receipt = receipt(nobody.json(DOOR + "concerns", "{\"text\": \"Invoices are paid twice.\"}"));
        for (int i = 0; i < 4; i++) {
            nobody.json(
                    DOOR + "conversation/messages",
                    "{\"receipt\": \"%s\", \"text\": \"%s\"}".formatted(receipt, i + "x".repeat(6_000)));
        }

        assertThat(nobody.json(DOOR + "conversation", by(receipt)).bytes()).isEqualTo(4 * SMALLEST);
    }

    /** The real client of the tour: what each sends and gets has one size, but for a report of several pages. */
    @Test
    void a_network_sees_the_same_of_whoever_does_whatever() {
        try (var tap = new Tap(addresses.gateway())) {
            Client reporter = Client.nobody(tap.address());
            Client officer = Client.withToken(tap.address(), token());
            String receipt = receipt(nobody.json(DOOR + "concerns", report(100)));
            Passed one = tap.during(
                    () -> reporter.post(DOOR + "concerns", report(30)).expect(201));

            assertThat(Stream.<Runnable>of(
                            () -> reporter.post(DOOR + "concerns", report(4_000))
                                    .expect(201),
                            () -> reporter.form(DOOR + "concerns", "text=%C3%A4+short+one")
                                    .expect(201),
                            () -> reporter.post(DOOR + "receipts", "").expect(200),
                            () -> reporter.post(DOOR + "conversation", by(receipt))
                                    .expect(200),
                            () -> reporter.post(DOOR + "conversation", by("nonsense"))
                                    .expect(404),
                            () -> reporter.post(DOOR + "conversation/session", by(receipt))
                                    .expect(200),
                            () -> reporter.post(DOOR + "conversation/proof", by(receipt)),
                            () -> officer.create("/api/v1/gifts", Gifts.offer("30.00", LocalDate.of(2026, 3, 2)))
                                    .expect(201),
                            () -> officer.get("/api/v1/gifts?limit=1").expect(200)))
                    .allSatisfy(request -> assertThat(tap.during(request)).isEqualTo(one));
            assertThat(one.down()).isEqualTo(SMALLEST);
            assertThat(tap.during(() ->
                            reporter.post(DOOR + "concerns", report(9_000)).expect(201)))
                    .isEqualTo(new Passed(one.up() + SMALLEST, SMALLEST));
        }
    }

    private static String report(int characters) {
        return "{\"text\": \"%s\"}".formatted("\u00e4".repeat(characters / 2));
    }

    private RawClient declarant() {
        return new RawClient(
                addresses.gateway(),
                "127.0.0.1",
                List.of(
                        "Authorization",
                        "Bearer " + token(),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    private String token() {
        return new Login(addresses.realm()).token("officer.leicester", Scene.PASSWORD);
    }

    private static String by(String receipt) {
        return "{\"receipt\": \"%s\"}".formatted(receipt);
    }

    private static String receipt(Answer raised) {
        assertThat(raised.status()).as(raised.text()).isEqualTo(201);
        try {
            return new ObjectMapper().readTree(raised.body()).path("receipt").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(raised.text(), e);
        }
    }
}
