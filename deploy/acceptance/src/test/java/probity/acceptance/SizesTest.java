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

/** What a network sees of the answers: their bytes, head and body together. */
class SizesTest {

    private static final String DOOR = "/api/v1/authorities/leicester/";

    private static final int SMALLEST = 8_192;

    private final Addresses addresses = RunningProbity.addresses();
    private final RawClient nobody = new RawClient(addresses.gateway(), "127.0.0.1", List.of());

    @Test
    void reporters_readers_and_declarants_get_answers_of_one_size() throws Exception {
        Answer raised = nobody.json(DOOR + "concerns", "{\"text\": \"Invoices are paid twice.\"}");
        String receipt = receipt(raised);

        assertThat(Stream.of(
                        raised,
                        nobody.form(DOOR + "concerns", "text=Invoices+are+paid+twice.&padding=++++++"),
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
    void what_is_longer_has_the_size_of_its_class() throws Exception {
        String receipt = receipt(nobody.json(DOOR + "concerns", "{\"text\": \"Invoices are paid twice.\"}"));
        for (int i = 0; i < 4; i++) {
            nobody.json(
                    DOOR + "conversation/messages",
                    "{\"receipt\": \"%s\", \"text\": \"%s\"}".formatted(receipt, i + "x".repeat(6_000)));
        }

        assertThat(nobody.json(DOOR + "conversation", by(receipt)).bytes()).isEqualTo(4 * SMALLEST);
    }

    /** A client can hide what it asks for and how much it says: path and body together have one length. */
    @Test
    void a_request_that_is_filled_with_blanks_is_the_same_request() throws Exception {
        String receipt = receipt(filled("concerns", "{\"text\": \"Invoices are paid twice.\"}"));

        assertThat(filled("conversation", by(receipt)).status()).isEqualTo(200);
        assertThat(filled("conversation", by("nonsense")).status()).isEqualTo(404);
    }

    private Answer filled(String route, String json) {
        return nobody.json(DOOR + route, json + " ".repeat(SMALLEST - DOOR.length() - route.length() - json.length()));
    }

    private RawClient declarant() {
        String token = new Login(addresses.realm()).token("officer.leicester", Scene.PASSWORD);
        return new RawClient(
                addresses.gateway(),
                "127.0.0.1",
                List.of(
                        "Authorization",
                        "Bearer " + token,
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    private static String by(String receipt) {
        return "{\"receipt\": \"%s\"}".formatted(receipt);
    }

    private static String receipt(Answer raised) throws JsonProcessingException {
        assertThat(raised.status()).as(raised.text()).isEqualTo(201);
        return new ObjectMapper().readTree(raised.body()).path("receipt").asText();
    }
}
