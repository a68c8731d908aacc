package probity.declarations.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("P-4")
class PersonHistoryTest {

    private static final Authority HERE = new Authority("kensington-chelsea");

    private final PeopleOverHttp ann = PeopleOverHttp.somebodyNew();

    private final String history = ann.place() + "/history";

    @Inject
    DataSource database;

    @Inject
    SubjectKeys keys;

    @BeforeEach
    void she_came_was_misplaced_misnamed_and_left() {
        String job = "{\"worker\": \"employee\", \"title\": \"Surveyor\"}";
        ann.registered(job, "2026-01-05");
        ann.changed(
                "placement-correction",
                "{\"from\": \"2026-01-05\", \"placement\": %s}"
                        .formatted(PeopleOverHttp.placement("housing", job, "2026-01-12")));
        ann.changed("correction", "{\"name\": \"Anne Hill\"}");
        ann.changed("leaving", "{\"on\": \"2026-02-27\"}");
        ann.changed("leaving-withdrawal", "{}").then().statusCode(200);
    }

    @Test
    void it_tells_what_was_said_by_whom_in_order_and_what_put_it_right() {
        MONITORING_OFFICER
                .asks()
                .get(history)
                .then()
                .statusCode(200)
                .body(
                        "items.what",
                        contains("registered", "placement-corrected", "name-corrected", "left", "leaving-withdrawn"))
                .body("items.version", contains(1, 2, 3, 4, 5))
                .body("items.actor", everyItem(equalTo(HR.id().toString())))
                .body("items.at", everyItem(notNullValue()))
                .body("items[0].said.name", equalTo("Ann Hill"))
                .body("items[0].said.placement.directorate", equalTo("adult-services"))
                .body("items[1].said.on", equalTo("2026-01-05"))
                .body("items[1].said.placement.directorate", equalTo("housing"))
                .body("items[2].said.name", equalTo("Anne Hill"))
                .body("items[3].said.on", equalTo("2026-02-27"));
    }

    @Test
    void it_comes_in_pages() {
        List<Integer> versions = new ArrayList<>();
        String cursor = "";
        do {
            Response page = HR.asks().get(history + "?limit=2" + cursor);
            versions.addAll(page.path("items.version"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());

        assertThat(versions).containsExactly(1, 2, 3, 4, 5);
        HR.asks().get(history + "?cursor=forged").then().statusCode(400);
    }

    @Test
    void everybody_sees_their_own_and_to_others_there_is_none() throws SQLException {
        given().auth()
                .oauth2(TestToken.of(ann.person(), HERE.id(), "declarant"))
                .get(history)
                .then()
                .statusCode(200)
                .body("items[0].said.name", equalTo("Ann Hill"));
        assertThat(reads(ann.person())).isZero();
        MANAGER.asks().get(history).then().statusCode(404);
        MONITORING_OFFICER.asks("westminster").get(history).then().statusCode(404);
        Demo.ADMINISTRATOR.asks().get(history).then().statusCode(403);
    }

    @Test
    void that_another_looked_is_on_record() throws SQLException {
        HR.asks().get(history).then().statusCode(200);

        assertThat(reads(ann.person())).isOne();
    }

    @Test
    void the_name_is_gone_once_it_was_erased() {
        keys.destroy(ann.person(), HERE, Instant.EPOCH);

        HR.asks()
                .get(history)
                .then()
                .statusCode(200)
                .body("items[0].said.name", nullValue())
                .body("items[2].what", equalTo("name-corrected"));
    }

    private long reads(UUID record) throws SQLException {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("""
                        select count(*)
                          from event
                         where category = 'access' and convert_from(data, 'UTF8') like '%person-history%' || ? || '%'
                        """)) {
            count.setString(1, record.toString());
            try (var row = count.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getLong(1);
            }
        }
    }
}
