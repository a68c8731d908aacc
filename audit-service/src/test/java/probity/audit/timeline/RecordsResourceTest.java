package probity.audit.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static probity.audit.testing.Clients.await;
import static probity.audit.testing.Clients.publish;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Clients;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestToken;

@AuditServiceTest
class RecordsResourceTest {

    private static final Authority TOWN = new Authority("records-town");

    private static final Authority LEICESTER = new Authority("leicester");

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 14);

    private static final Lane CASES = new Lane("probity.concerns.v1", 11);

    private static final String DECLARED = "probity.declarations.gift-declared.v1";

    private static final String WITHDRAWN = "probity.declarations.gift-withdrawn.v1";

    private static final String PLACED = "probity.declarations.person-placed.v1";

    private static final String READ = "probity.access.record-read.v1";

    private static final String REFUSED = "probity.access.access-refused.v1";

    private static final String[] FACTS = {DECLARED, WITHDRAWN, PLACED};

    private static final String RECORDS = "/api/v1/records";

    private static final UUID OFFICER = UUID.randomUUID();

    private static final UUID GIFT = UUID.randomUUID();

    private static final UUID OTHER_GIFT = UUID.randomUUID();

    private static final UUID CONCERN = UUID.randomUUID();

    private static boolean told;

    @Inject
    DataSource database;

    /** A gift of a day in May, withdrawn on midsummer's day, in winter another one, a place, and a case. */
    @BeforeEach
    void town() {
        if (told) {
            return;
        }
        told = true;
        publish(
                TOWN,
                List.of(
                        gift(GIFT, "gift", "9.01", "2026-05-03T10:00:00Z"),
                        told(
                                WITHDRAWN,
                                GIFT,
                                "{\"gift\":\"%s\",\"on\":\"2026-06-24\"}".formatted(GIFT),
                                "2026-06-23T23:30:00Z"),
                        gift(OTHER_GIFT, "hospitality", "7.2", "2026-01-09T10:00:00Z"),
                        told(PLACED, OFFICER, """
                                {"person":"%s","lineManager":"%s","directorate":"planning",
                                 "posts":["head-of-planning","declarant"],"from":"2026-01-01"}
                                """.formatted(OFFICER, UUID.randomUUID()), "2026-01-01T09:00:00Z"),
                        CASES.concern(TOWN, CONCERN, "bribery", true)),
                GIFTS,
                CASES);
    }

    @Test
    void all_that_names_a_person_is_found_the_newest_first() {
        found("subject", OFFICER)
                .then()
                .statusCode(200)
                .body("items.type", equalTo(List.of(DECLARED, DECLARED, PLACED)))
                .body("items.about", equalTo(List.of(GIFT.toString(), OTHER_GIFT.toString(), OFFICER.toString())))
                .body("items[0].time", equalTo("2026-05-03T10:00:00Z"))
                .body("items[0].fact.value.amount", equalTo("50.00"))
                .body("items[0].leafIndex", greaterThanOrEqualTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "clause, 9.01, 1",
        "clause, 9.1, 0",
        "post, head-of-planning, 1",
        "post, head, 0",
        "directorate, corporate, 2",
        "directorate, planning, 1",
        "code, any, 2",
        "kind, hospitality, 1",
        "from, 2026-05-03, 2",
        "to, 2026-05-03, 3"
    })
    void records_are_found_by_what_they_name_and_by_day(String name, String value, int many) {
        found(name, value).then().statusCode(200).body("items", hasSize(many));
    }

    @Test
    void all_that_is_asked_has_to_be_so() {
        asked(DECLARED)
                .queryParam("clause", "9.01")
                .queryParam("kind", "hospitality")
                .get(RECORDS)
                .then()
                .body("items", empty());
        asked(DECLARED)
                .queryParam("clause", "9.01")
                .queryParam("kind", "gift")
                .get(RECORDS)
                .then()
                .body("items.about", equalTo(List.of(GIFT.toString())));
    }

    @Test
    void days_are_those_of_London() {
        asked(WITHDRAWN)
                .queryParam("from", "2026-06-24")
                .queryParam("to", "2026-06-24")
                .get(RECORDS)
                .then()
                .body("items", hasSize(1));
        asked(WITHDRAWN)
                .queryParam("from", "2026-06-23")
                .queryParam("to", "2026-06-23")
                .get(RECORDS)
                .then()
                .body("items", empty());
    }

    @Test
    void they_are_read_page_by_page() {
        List<String> whole = found("to", "2026-12-31").path("items.event");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            var request = asked(FACTS).queryParam("to", "2026-12-31").queryParam("limit", 1);
            Response page = cursor == null
                    ? request.get(RECORDS)
                    : request.queryParam("cursor", cursor).get(RECORDS);
            paged.addAll(page.path("items.event"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(whole).hasSize(4);
        assertThat(paged).isEqualTo(whole);
        String next = asked(FACTS).queryParam("limit", 1).get(RECORDS).path("next");
        asked(DECLARED).queryParam("cursor", next).get(RECORDS).then().statusCode(400);
    }

    @Test
    void who_read_what_is_found_and_each_search_is_on_record() {
        UUID reader = UUID.randomUUID();
        as(reader, "audit-director", "declarant")
                .get("/api/v1/timeline/" + GIFT)
                .then()
                .statusCode(200);
        as(reader, "audit-director")
                .queryParam("subject", OTHER_GIFT)
                .get(RECORDS)
                .then()
                .statusCode(200);
        as(reader, "audit-director").accept("text/csv").get(RECORDS).then().statusCode(200);

        await("all have come back", () -> readings(reader).size() == 3);

        assertThat(readings(reader)).containsExactly("records-export", "records", "timeline");
        asked(READ)
                .queryParam("subject", OTHER_GIFT)
                .queryParam("kind", "records")
                .get(RECORDS)
                .then()
                .body("items.fact.reader", hasItem(reader.toString()));
        asked(READ)
                .queryParam("subject", reader)
                .queryParam("post", "declarant")
                .get(RECORDS)
                .then()
                .body("items.fact.kind", equalTo(List.of("timeline")));
    }

    @Test
    void refusals_are_found() {
        UUID caller = UUID.randomUUID();
        as(caller, "declarant").get(RECORDS).then().statusCode(403);

        await(
                "the refusal has come back",
                () -> !asked(REFUSED)
                        .queryParam("subject", caller)
                        .get(RECORDS)
                        .<List<?>>path("items")
                        .isEmpty());

        asked(REFUSED)
                .queryParam("subject", caller)
                .get(RECORDS)
                .then()
                .body("items.fact.route", equalTo(List.of(RECORDS)));
    }

    @Test
    void a_table_has_all_of_them() {
        String table = asked(FACTS)
                .accept("text/csv")
                .get(RECORDS)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"records.csv\"")
                .extract()
                .asString();

        assertThat(table.split("\r\n", -1)).hasSize(6).startsWith("leaf index,time,type,about,event,fact");
        assertThat(table).contains(",2026-05-03T10:00:00Z,%s,%s,".formatted(DECLARED, GIFT));
        assertThat(table).contains("\"{\"\"gift\"\":\"\"%s\"\",\"\"on\"\":".formatted(GIFT));
    }

    @Test
    void a_case_is_as_if_it_were_not_there() {
        Response aboutTheCase = as(UUID.randomUUID(), "monitoring-officer")
                .queryParam("subject", CONCERN)
                .get(RECORDS);
        Response aboutNothing = as(UUID.randomUUID(), "monitoring-officer")
                .queryParam("subject", UUID.randomUUID())
                .get(RECORDS);

        assertThat(aboutTheCase.statusCode()).isEqualTo(200);
        assertThat(aboutTheCase.asString()).isEqualTo(aboutNothing.asString());
        asked("probity.concerns.concern-received.v1")
                .get(RECORDS)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void another_authority_s_records_are_not_found() {
        Clients.as(LEICESTER, "monitoring-officer")
                .queryParam("subject", GIFT)
                .get(RECORDS)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    /** More than there are connections to the database, of which none may wait for another. */
    @Test
    void many_may_search_at_once() {
        List<Future<Response>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                asked.add(threads.submit(() -> found("subject", OFFICER)));
            }
        }

        assertThat(asked).extracting(answer -> answer.resultNow().statusCode()).containsOnly(200);
    }

    @Test
    void marks_that_were_made_by_other_rules_are_made_again() throws SQLException {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement("delete from record_mark where authority = ?");
                var outdate =
                        connection.prepareStatement("update record_marking set rules = 'others' where authority = ?")) {
            forget.setString(1, TOWN.id());
            assertThat(forget.executeUpdate()).isPositive();
            outdate.setString(1, TOWN.id());
            assertThat(outdate.executeUpdate()).isEqualTo(1);
        }

        found("to", "2026-12-31").then().body("items", hasSize(4));
    }

    @ParameterizedTest
    @CsvSource({
        "type, probity.declarations.gift-declarde.v1",
        "type, ../openapi/audit",
        "subject, somebody",
        "from, 2026-02-30",
        "to, tomorrow",
        "limit, 0",
        "cursor, x"
    })
    void what_cannot_be_asked_is_named(String name, String value) {
        as(UUID.randomUUID(), "audit-director")
                .queryParam(name, value)
                .get(RECORDS)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0001-01-01", "9999-12-31"})
    void the_first_and_the_last_days_that_can_be_written_may_be_asked(String day) {
        asked(FACTS).queryParam("from", day).get(RECORDS).then().statusCode(200);
        asked(FACTS).queryParam("to", day).get(RECORDS).then().statusCode(200);
    }

    @Test
    void a_table_that_would_be_too_long_is_refused_and_not_cut() throws SQLException {
        Authority crowded = new Authority("crowded-town");
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into record_mark (authority, leaf_index, happened_at, words)
                        select ?, leaf, now(), '{}' from generate_series(0, 100000) leaf
                        """)) {
            insert.setString(1, crowded.id());
            insert.executeUpdate();
        }

        Clients.as(crowded, "external-auditor")
                .accept("text/csv")
                .get(RECORDS)
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-records"));
    }

    @Test
    void no_end_lies_before_its_beginning_and_nothing_is_endless() {
        asked(FACTS)
                .queryParam("from", "2026-05-04")
                .queryParam("to", "2026-05-03")
                .get(RECORDS)
                .then()
                .statusCode(400);
        asked(FACTS).queryParam("clause", "9".repeat(101)).get(RECORDS).then().statusCode(400);
        asked(Collections.nCopies(21, DECLARED).toArray(String[]::new))
                .get(RECORDS)
                .then()
                .statusCode(400);
    }

    private static Published gift(UUID gift, String kind, String clause, String time) {
        return told(DECLARED, gift, """
                {"gift":"%s","declarant":"%s","directorate":"corporate","code":"any","codeVersion":1,"kind":"%s",
                 "value":{"amount":"50.00","currency":"GBP"},"donorKind":"organisation","donor":"Acme",
                 "offeredOn":"2026-05-01","declaredOn":"2026-05-02","response":"accepted","required":true,
                 "daysLate":0,"clauses":["%s","1"]}
                """.formatted(gift, OFFICER, kind, clause), time);
    }

    private static Published told(String type, UUID about, String body, String time) {
        return GIFTS.publish(TOWN, about, body, Map.of("ce_type", type, "ce_audience", "officers", "ce_time", time));
    }

    /** What was read by somebody, the latest first. */
    private static List<String> readings(UUID reader) {
        return asked(READ)
                .queryParam("subject", reader)
                .get(RECORDS)
                .path("items.findAll { it.fact.reader == '%s' }.fact.kind".formatted(reader));
    }

    private static Response found(String name, Object value) {
        return asked(FACTS).queryParam(name, value).get(RECORDS);
    }

    private static RequestSpecification asked(String... types) {
        return as(UUID.randomUUID(), "external-auditor").queryParam("type", List.of(types));
    }

    private static RequestSpecification as(UUID person, String... posts) {
        return given().auth().oauth2(TestToken.of(person, TOWN.id(), posts));
    }
}
