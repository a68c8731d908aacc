package probity.audit.proving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;
import static probity.audit.testing.Clients.send;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Checkpoint;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.NoteKey;
import probity.chassis.merkle.Proofs;

/** What anybody may fetch of the ledger without saying who they are, and that it is nothing else. */
@AuditServiceTest
@Tag("N-10")
class ReceiptRootsResourceTest {

    private static final String TYPE = "probity.concerns.receipts-committed.v1";

    private static final Lane WINDOWS = new Lane("probity.concerns.v1", 8);

    @Test
    void somebody_without_a_login_proves_that_the_root_of_a_window_is_in_the_ledger() {
        Authority authority = new Authority("roots-proved");
        send(List.of(blank(authority), root(authority, 1), blank(authority), root(authority, 2), blank(authority)));

        Response page = pageWith(authority, 2);

        assertIsProved(page);
        assertThat(page.<List<Object>>path("roots")).hasSize(2);
        for (int i = 0; i < 2; i++) {
            byte[] record = Base64.getDecoder().decode(page.<String>path("roots[%d].record".formatted(i)));
            assertThat(new String(record, StandardCharsets.UTF_8))
                    .contains("ce_type: " + TYPE, "\nce_authority: roots-proved\n")
                    .endsWith(body(i + 1));
        }
        page.then().header("Cache-Control", "public, max-age=60").header("Set-Cookie", nullValue());
    }

    @Test
    void no_other_record_is_readable_without_a_login() {
        Authority authority = new Authority("roots-alone");
        Authority other = new Authority("roots-of-others");
        send(List.of(
                WINDOWS.concern(authority, UUID.randomUUID(), "bribery", true),
                blank(authority),
                WINDOWS.publish(authority, TYPE, "case", UUID.randomUUID(), body(7)),
                WINDOWS.publish(authority, "probity.declarations.code-retired.v1", "public", UUID.randomUUID(), "{}"),
                root(other, 3),
                root(authority, 1)));

        pageWith(authority, 1)
                .then()
                .body("roots.leafIndex", equalTo(List.of(4)))
                .body("page", equalTo(0));
    }

    @Test
    void with_a_case_and_without_the_pages_differ_in_hashes_alone() {
        Authority with = new Authority("roots-with");
        Authority without = new Authority("roots-none");
        List<Published> records = new ArrayList<>();
        records.add(WINDOWS.concern(with, UUID.randomUUID(), "bribery", true));
        records.add(blank(without));
        for (Authority authority : List.of(with, without)) {
            records.addAll(Stream.generate(() -> blank(authority)).limit(14).toList());
            records.add(root(authority, 5));
        }
        send(records);

        assertThat(shown(pageWith(with, 1), with))
                .isEqualTo(shown(pageWith(without, 1), without))
                .contains("\\n16\\hash", "\"leafIndex\":15", "ce_type: " + TYPE, "{\"until\"");
    }

    @Test
    void what_else_is_written_to_the_ledger_moves_nothing_here() {
        Authority authority = new Authority("roots-still");
        send(List.of(root(authority, 1)));
        String before = pageWith(authority, 1).asString();
        Published later = blank(authority);
        send(List.of(later));
        await(
                "a later checkpoint",
                () -> as(authority, "declarant")
                        .get("/api/v1/ledger/checkpoint")
                        .asString()
                        .contains("\n2\n"));

        assertThat(given().get(address(authority)).asString()).isEqualTo(before);
    }

    @Test
    void a_full_page_is_the_same_for_all_and_for_ever_whatever_comes() {
        Authority authority = new Authority("roots-paged");
        send(Stream.iterate(1, i -> i + 1)
                .limit(101)
                .map(i -> root(authority, i))
                .toList());

        pageWith(authority, 101).then().body("page", equalTo(1)).body("roots.leafIndex", equalTo(List.of(100)));
        Response full = numbered(authority, 0);
        full.then()
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body("roots.size()", equalTo(100));
        assertIsProved(full);
        String newest = numbered(authority, 1)
                .then()
                .header("Cache-Control", "public, max-age=60")
                .extract()
                .header("ETag");
        send(List.of(root(authority, 102)));
        pageWith(authority, 102)
                .then()
                .body("roots.leafIndex", equalTo(List.of(100, 101)))
                .header("ETag", not(newest));

        assertThat(numbered(authority, 0).asString()).isEqualTo(full.asString());
        assertThat(numbered(authority, 0).header("ETag")).isEqualTo(full.header("ETag"));
        assertThat(numbered(authority, 2).statusCode()).isEqualTo(404);
        assertThat(as(new Authority("elsewhere"), "declarant")
                        .get(address(authority))
                        .asString())
                .isEqualTo(given().get(address(authority)).asString());
    }

    @Test
    void whoever_holds_a_page_that_has_not_changed_is_told_so() {
        Authority authority = new Authority("roots-held");
        send(List.of(root(authority, 1)));
        Response page = pageWith(authority, 1);

        given().header("If-None-Match", page.header("ETag"))
                .get(address(authority))
                .then()
                .statusCode(304)
                .header("ETag", page.header("ETag"))
                .header("Cache-Control", page.header("Cache-Control"))
                .body(emptyString());
        given().header("If-None-Match", "W/\"another\"")
                .get(address(authority))
                .then()
                .statusCode(200);
    }

    private static Response numbered(Authority authority, int page) {
        return given().queryParam("page", page).get(address(authority));
    }

    /** All roots of the page are in the tree of its checkpoint. */
    private static void assertIsProved(Response page) {
        Checkpoint checkpoint = Checkpoint.open(page.path("checkpoint"), NoteKey.parse(page.path("key")))
                .orElseThrow();
        int roots = page.<List<Object>>path("roots").size();
        assertThat(roots).isPositive();
        for (int i = 0; i < roots; i++) {
            byte[] record = Base64.getDecoder().decode(page.<String>path("roots[%d].record".formatted(i)));
            List<Hash> path = page.<List<String>>path("roots[%d].path".formatted(i)).stream()
                    .map(Hash::ofBase64)
                    .toList();
            long index = page.<Number>path("roots[%d].leafIndex".formatted(i)).longValue();
            assertThat(Proofs.includes(Hash.ofLeaf(record), index, checkpoint.size(), path, checkpoint.root()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere-at-all, 0, 404",
        "NO-AUTHORITY, 0, 404",
        "roots-asked, 0, 200",
        "roots-asked, 1, 404",
        "roots-asked, 999999999999999999, 404",
        "roots-asked, -1, 400",
        "roots-asked, one, 400",
        "roots-asked, 9999999999999999999, 400"
    })
    void a_question_that_makes_no_sense_gets_a_clear_answer(String authority, String page, int status) {
        Authority asked = new Authority("roots-asked");
        if (given().get(address(asked)).statusCode() == 404) {
            send(List.of(root(asked, 1)));
            pageWith(asked, 1);
        }

        given().queryParam("page", page)
                .get("/api/v1/authorities/" + authority + "/receipt-roots")
                .then()
                .statusCode(status);
    }

    /** The last page, once there are so many roots. */
    private static Response pageWith(Authority authority, int roots) {
        await(roots + " roots", () -> {
            Response page = given().get(address(authority));
            return page.statusCode() == 200
                    && page.<Integer>path("page") * 100
                                    + page.<List<Object>>path("roots").size()
                            == roots;
        });
        return given().get(address(authority)).then().statusCode(200).extract().response();
    }

    /** All but what is hashed, and what each record has of its own and always as long, sequences apart. */
    private static String shown(Response page, Authority authority) {
        String records = page.<List<String>>path("roots.record").stream()
                .map(record -> new String(Base64.getDecoder().decode(record), StandardCharsets.UTF_8))
                .map(record -> record.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uuid")
                        .replaceAll("ce_sequence: \\d+", "sequence"))
                .collect(Collectors.joining());
        String body = page.<List<String>>path("roots.record").stream()
                .reduce(page.asString(), (rest, record) -> rest.replace(record, "record"));
        return (page.statusLine() + page.headers() + body + records)
                .replace(authority.id(), "authority")
                .replaceAll("(?i)content-length=\\d+", "length")
                .replaceAll("[A-Za-z0-9+/]{42,}=*", "hash");
    }

    private static String address(Authority authority) {
        return "/api/v1/authorities/" + authority + "/receipt-roots";
    }

    private static Published root(Authority authority, int number) {
        UUID stream = UUID.nameUUIDFromBytes(authority.id().getBytes(StandardCharsets.UTF_8));
        return WINDOWS.publish(authority, TYPE, "public", stream, body(number));
    }

    private static Published blank(Authority authority) {
        return WINDOWS.publish(authority, "probity.concerns.blank.v1", "case", UUID.randomUUID(), "{}");
    }

    private static String body(int number) {
        return "{\"until\":\"2026-03-05T00:00:00Z\",\"root\":\"%s\"}"
                .formatted(Hash.ofLeaf(new byte[] {(byte) number}).base64());
    }
}
