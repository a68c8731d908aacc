package probity.audit.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;
import static probity.audit.testing.Clients.send;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;
import probity.chassis.relay.RecordBytes;

@AuditServiceTest
class TimelineResourceTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    private static final Authority LEICESTER = new Authority("leicester");

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 2);

    private static final Lane CASES = new Lane("probity.concerns.v1", 2);

    @Test
    void an_officer_sees_what_was_published_of_a_gift_newest_first() {
        UUID gift = known();

        timeline(WESTMINSTER, "monitoring-officer", gift)
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        equalTo(List.of(
                                "probity.declarations.gift-withdrawn.v1", "probity.declarations.gift-declared.v1")))
                .body("items[1].fact.value.amount", equalTo("50.00"))
                .body("items[1].time", equalTo("2026-05-03T10:00:00Z"));
    }

    @Test
    void it_is_read_page_by_page() {
        UUID gift = known();
        List<String> types = new ArrayList<>();
        String cursor = null;
        do {
            var request = as(WESTMINSTER, "external-auditor").queryParam("limit", 1);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get("/api/v1/timeline/" + gift);
            types.addAll(page.path("items.type"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(types.reversed())
                .startsWith("probity.declarations.gift-declared.v1", "probity.declarations.gift-withdrawn.v1");
    }

    @Test
    void who_read_it_is_part_of_what_the_next_reader_sees() {
        UUID gift = known();
        timeline(WESTMINSTER, "audit-director", gift).then().statusCode(200);

        await(
                "the access fact comes back",
                () -> allOf(gift).<List<String>>path("items.fact.post").contains("audit-director"));

        allOf(gift)
                .then()
                .body("items.findAll { it.fact.post == 'audit-director' }", hasSize(1))
                .body("items.find { it.fact.post == 'audit-director' }.fact.kind", equalTo("timeline"))
                .body("items.find { it.fact.post == 'audit-director' }.fact.record", equalTo(gift.toString()));
    }

    @Test
    void a_case_is_as_if_it_were_not_there() {
        UUID concern = UUID.randomUUID();
        Published received = CASES.concern(WESTMINSTER, concern, "bribery", true);
        send(List.of(received));
        await("the case is in the ledger", () -> leaves().contains(leaf(received)));

        Response aboutTheCase = timeline(WESTMINSTER, "monitoring-officer", concern);
        Response aboutNothing = timeline(WESTMINSTER, "monitoring-officer", UUID.randomUUID());

        assertThat(aboutTheCase.statusCode()).isEqualTo(404);
        assertThat(aboutTheCase.asString()).isEqualTo(aboutNothing.asString());
    }

    @Test
    void another_authority_s_gift_is_as_if_it_were_not_there() {
        UUID gift = known();

        timeline(LEICESTER, "monitoring-officer", gift).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitoring-officer", "deputy-monitoring-officer", "audit-director", "external-auditor"})
    void officers_and_auditors_are_let_in(String post) {
        timeline(WESTMINSTER, post, known()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"declarant", "line-manager", "committee-member", "hr-director", "administrator", "siem"})
    void others_are_not(String post) {
        timeline(WESTMINSTER, post, UUID.randomUUID()).then().statusCode(403);
        RestAssured.get("/api/v1/timeline/" + UUID.randomUUID()).then().statusCode(401);
    }

    /** A gift that was declared and withdrawn, both in the ledger. */
    private static UUID known() {
        UUID gift = UUID.randomUUID();
        Published declared = GIFTS.gift(WESTMINSTER, gift, "50.00", "accepted", 0);
        Published withdrawn = GIFTS.publish(
                WESTMINSTER,
                "probity.declarations.gift-withdrawn.v1",
                "officers",
                gift,
                "{\"gift\":\"%s\",\"on\":\"2026-05-09\"}".formatted(gift));
        send(List.of(declared, withdrawn));
        await(
                "both are in the ledger",
                () -> as(WESTMINSTER, "external-auditor")
                                .queryParam("event", withdrawn.id())
                                .get("/api/v1/ledger/inclusion")
                                .statusCode()
                        == 200);
        return gift;
    }

    /** Each look is part of what the next one sees. */
    private static Response allOf(UUID gift) {
        return as(WESTMINSTER, "monitoring-officer").queryParam("limit", 200).get("/api/v1/timeline/" + gift);
    }

    private static Response timeline(Authority authority, String post, UUID stream) {
        return as(authority, post).get("/api/v1/timeline/" + stream);
    }

    private static List<String> leaves() {
        return as(WESTMINSTER, "audit-director")
                .queryParam("limit", 1_000)
                .get("/api/v1/ledger/entries")
                .path("entries.leafHash");
    }

    private static String leaf(Published published) {
        var record = published.record();
        byte[] leaf =
                RecordBytes.leaf(record.topic(), record.partition(), record.key(), record.headers(), record.value());
        return Hash.ofLeaf(leaf).base64();
    }
}
