package probity.audit.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;
import static probity.audit.testing.Clients.send;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Checkpoint;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.NoteKey;
import probity.chassis.merkle.Proofs;
import probity.chassis.relay.RecordBytes;

@AuditServiceTest
class LedgerResourceTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 3);

    private static final Lane CASES = new Lane("probity.concerns.v1", 3);

    @Test
    void a_stranger_proves_that_an_event_is_in_the_ledger() {
        List<Published> gifts = published(5);
        Published gift = gifts.get(2);

        Response proof = inclusion(WESTMINSTER, gift);
        Checkpoint checkpoint = open(WESTMINSTER, proof.path("checkpoint"));
        Hash leaf = Hash.ofLeaf(leafBytes(gift));

        assertThat(proof.<String>path("leafHash")).isEqualTo(leaf.base64());
        assertThat(checkpoint.size()).isEqualTo(number(proof, "treeSize"));
        assertThat(Proofs.includes(
                        leaf, number(proof, "leafIndex"), checkpoint.size(), hashes(proof), checkpoint.root()))
                .isTrue();
    }

    @Test
    void a_checkpoint_is_signed_soon_and_is_the_beginning_of_every_later_one() {
        published(3);
        Checkpoint earlier = open(WESTMINSTER, latest(WESTMINSTER));
        published(300);
        await("a later checkpoint", () -> open(WESTMINSTER, latest(WESTMINSTER)).size() >= earlier.size() + 300);
        Checkpoint later = open(WESTMINSTER, latest(WESTMINSTER));

        Response proof = as(WESTMINSTER, "committee-member")
                .queryParam("first", earlier.size())
                .queryParam("second", later.size())
                .get("/api/v1/ledger/consistency");

        assertThat(Proofs.consistent(earlier.size(), earlier.root(), later.size(), later.root(), hashes(proof)))
                .isTrue();
        as(WESTMINSTER, "declarant")
                .queryParam("size", earlier.size())
                .get("/api/v1/ledger/checkpoint")
                .then()
                .statusCode(200)
                .body(containsString("\n" + earlier.size() + "\n"));
    }

    @Test
    void an_auditor_recomputes_the_root_from_the_entries() {
        published(7);
        Checkpoint checkpoint = open(WESTMINSTER, latest(WESTMINSTER));
        List<Hash> leaves = new ArrayList<>();
        Long next = 0L;
        while (next != null && leaves.size() < checkpoint.size()) {
            Response page = as(WESTMINSTER, "external-auditor")
                    .queryParam("first", next)
                    .queryParam("limit", 4)
                    .get("/api/v1/ledger/entries");
            page.<List<String>>path("entries.leafHash").stream()
                    .map(Hash::ofBase64)
                    .forEach(leaves::add);
            Number following = page.path("next");
            next = following == null ? null : following.longValue();
        }

        assertThat(root(leaves.subList(0, (int) checkpoint.size()))).isEqualTo(checkpoint.root());
    }

    @Test
    void the_entries_show_officers_the_records_and_nobody_those_of_a_case() {
        Authority authority = new Authority("entries-only");
        Published gift = GIFTS.gift(authority, UUID.randomUUID(), "10.00", "accepted", 0);
        Published concern = CASES.concern(authority, UUID.randomUUID(), "bribery", true);
        send(List.of(gift));
        await("the gift", () -> inclusion(authority, gift).statusCode() == 200);
        send(List.of(concern));
        await("both", () -> latest(authority).startsWith("probity/entries-only\n2\n"));

        Response entries = entries(authority);

        assertThat(entries.<String>path("entries[0].event")).isEqualTo(gift.id().toString());
        assertThat(Base64.getDecoder().decode(entries.<String>path("entries[0].record")))
                .isEqualTo(leafBytes(gift));
        entries.then()
                .body(
                        "entries[1].leafHash",
                        equalTo(Hash.ofLeaf(leafBytes(concern)).base64()))
                .body("entries[1].event", nullValue())
                .body("entries[1].record", nullValue());
        for (String post : List.of("monitoring-officer", "external-auditor", "committee-member")) {
            as(authority, post)
                    .queryParam("event", concern.id())
                    .get("/api/v1/ledger/inclusion")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    void what_is_for_officers_is_proved_to_officers_only() {
        Published gift = published(1).getFirst();

        as(WESTMINSTER, "declarant")
                .queryParam("event", gift.id())
                .get("/api/v1/ledger/inclusion")
                .then()
                .statusCode(404);
        as(WESTMINSTER, "declarant").get("/api/v1/ledger/entries").then().statusCode(403);
        as(WESTMINSTER, "administrator").get("/api/v1/ledger/entries").then().statusCode(403);
    }

    @Test
    void another_authority_s_ledger_is_as_if_it_were_not_there() {
        Published gift = published(1).getFirst();

        var elsewhere =
                new Authority("elsewhere-" + UUID.randomUUID().toString().substring(0, 8));
        as(elsewhere, "monitoring-officer")
                .queryParam("event", gift.id())
                .get("/api/v1/ledger/inclusion")
                .then()
                .statusCode(404);
        as(elsewhere, "monitoring-officer")
                .get("/api/v1/ledger/checkpoint")
                .then()
                .statusCode(404);
        as(elsewhere, "monitoring-officer")
                .get("/api/v1/ledger/entries")
                .then()
                .statusCode(200)
                .body("entries", equalTo(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "checkpoint", "entries", "inclusion", "proof", "consistency"})
    void nobody_without_a_token_learns_anything(String route) {
        RestAssured.get("/api/v1/ledger/" + route).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "inclusion?event=7, event",
        "inclusion, event",
        "proof, event",
        "consistency?first=0&second=1, first",
        "consistency?first=1&second=99999999, second",
        "consistency?first=one&second=2, first",
        "consistency?second=2, first",
        "checkpoint?size=-1, size",
        "entries?limit=1001, limit",
        "entries?limit=0, limit",
        "entries?first=999999999999999999999, first"
    })
    void a_question_that_makes_no_sense_is_answered_by_naming_the_field(String question, String field) {
        published(1);

        as(WESTMINSTER, "audit-director")
                .get("/api/v1/ledger/" + question)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    private static List<Published> published(int count) {
        List<Published> gifts = Stream.generate(
                        () -> GIFTS.gift(WESTMINSTER, UUID.randomUUID(), "10.00", "accepted", 0))
                .limit(count)
                .toList();
        send(gifts);
        await(
                "the gifts are in the ledger",
                () -> inclusion(WESTMINSTER, gifts.getLast()).statusCode() == 200);
        await(
                "a checkpoint",
                () -> as(WESTMINSTER, "declarant")
                                .get("/api/v1/ledger/checkpoint")
                                .statusCode()
                        == 200);
        return gifts;
    }

    private static Response inclusion(Authority authority, Published published) {
        return as(authority, "monitoring-officer")
                .queryParam("event", published.id())
                .get("/api/v1/ledger/inclusion");
    }

    private static Response entries(Authority authority) {
        return as(authority, "audit-director").get("/api/v1/ledger/entries");
    }

    private static String latest(Authority authority) {
        return as(authority, "declarant").get("/api/v1/ledger/checkpoint").asString();
    }

    private static Checkpoint open(Authority authority, String note) {
        String key = as(authority, "declarant").get("/api/v1/ledger/key").asString();
        return Checkpoint.open(note, NoteKey.parse(key)).orElseThrow();
    }

    private static byte[] leafBytes(Published published) {
        var record = published.record();
        return RecordBytes.leaf(record.topic(), record.partition(), record.key(), record.headers(), record.value());
    }

    private static List<Hash> hashes(Response proof) {
        return proof.<List<String>>path("path").stream().map(Hash::ofBase64).toList();
    }

    private static long number(Response response, String path) {
        return response.<Number>path(path).longValue();
    }

    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }
}
