package probity.audit.witnessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;
import static probity.audit.testing.Clients.send;
import static probity.audit.testing.KafkaForQuarkus.OTHER_WITNESS;
import static probity.audit.testing.KafkaForQuarkus.WITNESS;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.ledger.CheckpointCosigned;
import probity.audit.ledger.CheckpointCosignedCodec;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Lane;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.merkle.Checkpoint;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.NoteKey;
import probity.chassis.merkle.SignedNote;
import probity.chassis.merkle.TestWitness;

@AuditServiceTest
class WitnessingResourceTest {

    /** One of those for which the two witnesses are known. */
    private static final Authority HERE = new Authority("witnessed");

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 7);

    private static final long TIME = 1_800_000_000;

    private String checkpoint = "";

    @BeforeEach
    void grow() {
        String before = latest();
        send(List.of(GIFTS.gift(HERE, UUID.randomUUID(), "10.00", "accepted", 0)));
        await("a further checkpoint", () -> !latest().equals(before) && latest().startsWith("probity/"));
        checkpoint = latest();
    }

    @Test
    void what_witnesses_signed_is_shown_below_our_signature() {
        cosign(WITNESS.cosign(checkpoint, TIME)).then().statusCode(200);
        Response both = cosign(OTHER_WITNESS.cosign(checkpoint, TIME));

        await("both lines are served", () -> served().lines().count() == 7);
        assertThat(both.statusCode()).isEqualTo(200);
        assertThat(SignedNote.open(both.asString(), key(OTHER_WITNESS))).isPresent();
        assertThat(SignedNote.open(served(), key(WITNESS))).isPresent();
        assertThat(SignedNote.open(served(), key(OTHER_WITNESS))).isPresent();
        assertThat(Checkpoint.open(
                        served(),
                        NoteKey.parse(as(HERE).get("/api/v1/ledger/key").asString())))
                .isPresent();
        assertThat(as(HERE).queryParam("cosigned", true)
                        .get("/api/v1/ledger/checkpoint")
                        .asString())
                .isEqualTo(served());
    }

    @Test
    void both_may_come_in_one_note_and_what_strangers_signed_is_left_out() {
        String stranger = new TestWitness("witness.example.org/three").cosign(checkpoint, TIME);
        Response answer = cosign(OTHER_WITNESS.cosign(WITNESS.cosign(stranger, TIME), TIME));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .contains(WITNESS.name(), OTHER_WITNESS.name())
                .doesNotContain("/three");
        await("both lines are served", () -> served().lines().count() == 7);
    }

    @Test
    void one_that_comes_again_is_kept_once() {
        cosign(WITNESS.cosign(checkpoint, TIME)).then().statusCode(200);
        await("it is served", () -> SignedNote.open(served(), key(WITNESS)).isPresent());
        String first = served();

        cosign(WITNESS.cosign(checkpoint, TIME + 60)).then().statusCode(200);
        cosign(OTHER_WITNESS.cosign(checkpoint, TIME)).then().statusCode(200);

        await("the other one is served", () -> served().lines().count() == 7);
        assertThat(served()).startsWith(first);
    }

    @Test
    void a_witness_that_the_authority_does_not_take_is_refused() {
        refused(new TestWitness("witness.example.org/three").cosign(checkpoint, TIME), 409, "unknown-witness");
        refused(WITNESS.impostor().cosign(checkpoint, TIME), 409, "unknown-witness");
        refused(checkpoint, 409, "unknown-witness");
    }

    @Test
    void another_root_another_size_and_another_ledger_are_refused() {
        Checkpoint ours = Checkpoint.parse(SignedNote.text(checkpoint).orElseThrow());
        var root = new Checkpoint(ours.origin(), ours.size(), Hash.ofEmptyTree());
        var size = new Checkpoint(ours.origin(), ours.size() + 1_000, ours.root());
        var ledger = new Checkpoint("probity/westminster", ours.size(), ours.root());

        refused(WITNESS.cosign(root.text() + "\n", TIME), 409, "root-differs");
        refused(WITNESS.cosign(size.text() + "\n", TIME), 409, "size-not-signed");
        refused(WITNESS.cosign(ledger.text() + "\n", TIME), 409, "other-ledger");
    }

    @Test
    void a_signature_of_something_else_is_refused_and_nothing_is_kept() {
        String line = WITNESS.cosign("other\n\n", TIME).substring("other\n\n".length());

        refused(OTHER_WITNESS.cosign(checkpoint, TIME) + line, 409, "cosignature-invalid");

        assertThat(served()).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\n\n", "probity/witnessed\n1\n\n", "probity/witnessed\n+1\nAAAA\n\n", "a\n1\n=\n\n"})
    void what_is_no_checkpoint_is_refused(String note) {
        refused(note, 400, "checkpoint-malformed");
    }

    @Test
    void a_checkpoint_with_more_lines_than_we_sign_is_refused() {
        String longer = SignedNote.text(checkpoint).orElseThrow() + "more\n\n";

        refused(WITNESS.cosign(longer, TIME), 400, "checkpoint-malformed");
    }

    @Test
    void what_is_too_long_is_refused() {
        refused(checkpoint + "— x AAAA\n".repeat(2_000), 413, "body-too-large");
    }

    @Test
    void nobody_without_a_token_brings_one() {
        RestAssured.given()
                .contentType("text/plain; charset=UTF-8")
                .body(WITNESS.cosign(checkpoint, TIME))
                .post("/api/v1/ledger/cosignature")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cosigned=false", "cosigned=true&size=1"})
    void a_question_that_makes_no_sense_is_answered_by_naming_the_field(String question) {
        as(HERE).get("/api/v1/ledger/checkpoint?" + question)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cosigned"));
    }

    @Test
    void the_stored_event_is_the_approved_one() throws IOException {
        var event = new CheckpointCosigned(3, WITNESS.name(), "— " + WITNESS.name() + " AAAA\n");
        var codec = new CheckpointCosignedCodec();
        var place = new EventPlace(HERE, new StreamId(codec.category(), new UUID(1, 2)), new Version(1));

        EncodedEvent encoded = codec.encode(event, place);

        assertThat(encoded.type()).isEqualTo("checkpoint-cosigned.v1");
        try (var approved = getClass().getResourceAsStream("/events/checkpoint-cosigned.v1.json")) {
            assertThat(encoded.json()).isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        assertThat(codec.decode(encoded, place)).isEqualTo(event);
    }

    private static NoteKey key(TestWitness witness) {
        return NoteKey.parseWitness(witness.key());
    }

    private static String latest() {
        return as(HERE).get("/api/v1/ledger/checkpoint").asString();
    }

    /** The checkpoint of this test, as it is shown now. */
    private String served() {
        long size = Checkpoint.parse(checkpoint).size();
        return as(HERE).queryParam("size", size)
                .get("/api/v1/ledger/checkpoint")
                .asString();
    }

    private static Response cosign(String note) {
        return as(HERE).contentType("text/plain; charset=UTF-8").body(note).post("/api/v1/ledger/cosignature");
    }

    private static void refused(String note, int status, String code) {
        cosign(note).then().statusCode(status).body("code", equalTo(code));
    }
}
