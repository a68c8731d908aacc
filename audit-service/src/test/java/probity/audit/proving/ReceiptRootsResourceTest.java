package probity.audit.proving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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
import probity.audit.merkle.Checkpoint;
import probity.audit.merkle.Hash;
import probity.audit.merkle.NoteKey;
import probity.audit.merkle.Proofs;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;

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

        Checkpoint checkpoint = Checkpoint.open(page.path("checkpoint"), NoteKey.parse(page.path("key")))
                .orElseThrow();
        assertThat(page.<List<Object>>path("roots")).hasSize(2);
        for (int i = 0; i < 2; i++) {
            byte[] record = Base64.getDecoder().decode(page.<String>path("roots[%d].record".formatted(i)));
            List<Hash> path = page.<List<String>>path("roots[%d].path".formatted(i)).stream()
                    .map(Hash::ofBase64)
                    .toList();
            long index = page.<Number>path("roots[%d].leafIndex".formatted(i)).longValue();
            assertThat(Proofs.includes(Hash.ofLeaf(record), index, checkpoint.size(), path, checkpoint.root()))
                    .isTrue();
            assertThat(new String(record, StandardCharsets.UTF_8))
                    .contains("ce_type: " + TYPE, "\nce_authority: roots-proved\n")
                    .endsWith(body(i + 1));
        }
        page.then().header("Cache-Control", "no-store").header("Set-Cookie", nullValue());
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
                .body("pages", equalTo(1));
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
    void a_page_is_the_same_for_all_and_stays_as_it_is_when_more_windows_close() {
        Authority authority = new Authority("roots-paged");
        send(Stream.iterate(1, i -> i + 1)
                .limit(101)
                .map(i -> root(authority, i))
                .toList());

        pageWith(authority, 101)
                .then()
                .body("page", equalTo(1))
                .body("pages", equalTo(2))
                .body("roots.leafIndex", equalTo(List.of(100)));
        List<String> first = records(authority, 0);
        assertThat(first).hasSize(100);
        send(List.of(root(authority, 102)));
        pageWith(authority, 102).then().body("roots.leafIndex", equalTo(List.of(100, 101)));

        assertThat(records(authority, 0)).isEqualTo(first);
        assertThat(records(authority, 2)).isEmpty();
        assertThat(as(new Authority("elsewhere"), "declarant")
                        .get(address(authority))
                        .asString())
                .isEqualTo(given().get(address(authority)).asString());
    }

    private static List<String> records(Authority authority, int page) {
        return given().queryParam("page", page).get(address(authority)).path("roots.record");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere-at-all, 0, 404",
        "NO-AUTHORITY, 0, 404",
        "roots-asked, 999999999999999999, 200",
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
                    && (page.<Integer>path("pages") - 1) * 100
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
