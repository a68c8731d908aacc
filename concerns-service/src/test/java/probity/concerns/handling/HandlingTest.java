package probity.concerns.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.deputy;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.in;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;
import static probity.concerns.ConcernsOverHttp.request;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.concerns.ConcernsForQuarkus;

@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class HandlingTest {

    @Inject
    DataSource database;

    @Test
    void a_case_is_seen_acknowledged_answered_and_closed() {
        String receipt = raised(Map.of("text", "The whole story.", "kind", "whole-story"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "whole-story");

        Response seen = monitoringOfficer().get(place);
        seen.then()
                .statusCode(200)
                .body("account.text", equalTo("The whole story."))
                .body("status", equalTo("received"))
                .body("handlers", equalTo(List.of("monitoring-officer")))
                .body("acknowledgeBy", notNullValue());
        Response acknowledged = having(monitoringOfficer(), seen).body("{}").post(place + "/acknowledgement");
        acknowledged.then().statusCode(200).body("status", equalTo("acknowledged"));
        request(monitoringOfficer())
                .body(Map.of("text", "Tell us more."))
                .post(place + "/messages")
                .then()
                .statusCode(200)
                .body("messages.from", equalTo(List.of("monitoring-officer")));
        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body(Map.of("outcome", "upheld", "reason", "It was so."))
                .post(place + "/closure")
                .then()
                .statusCode(200)
                .body("closure.outcome", equalTo("upheld"))
                .body("closure.reason", equalTo("It was so."));
        conversation(receipt)
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("outcome", equalTo("upheld"))
                .body("messages.text", equalTo(List.of("Tell us more.")))
                .body("messages.from", equalTo(List.of("monitoring-officer")));
    }

    @Test
    @Tag("W-17")
    void the_reporter_is_told_why_by_that_day_until_they_hear() {
        String receipt = raised(Map.of("text", "By when?", "kind", "by-when"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "by-when");
        Response seen = monitoringOfficer().get(place);

        conversation(receipt)
                .then()
                .body("acknowledgeBy", equalTo(seen.<String>path("acknowledgeBy")))
                .body("acknowledgeByWhy", equalTo(seen.<String>path("clock.why")))
                .body("acknowledgeByWhy", startsWith("7 days after"));
        having(monitoringOfficer(), seen)
                .body("{}")
                .post(place + "/acknowledgement")
                .then()
                .statusCode(200);
        conversation(receipt).then().body("acknowledgeByWhy", nullValue());
    }

    @Test
    void a_request_that_is_sent_again_gets_the_first_answer() {
        raised(Map.of("text", "Again.", "kind", "again"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "again");
        String key = UUID.randomUUID().toString();
        String version = monitoringOfficer().get(place).header("ETag");

        for (int i = 0; i < 2; i++) {
            monitoringOfficer()
                    .header("Idempotency-Key", key)
                    .header("If-Match", version)
                    .body("{}")
                    .post(place + "/acknowledgement")
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"3\""));
            monitoringOfficer()
                    .header("Idempotency-Key", key)
                    .body(Map.of("text", "Once."))
                    .post(place + "/messages")
                    .then()
                    .statusCode(200)
                    .body("messages.text", equalTo(List.of("Once.")));
        }
        monitoringOfficer()
                .header("Idempotency-Key", key)
                .body(Map.of("text", "Twice."))
                .post(place + "/messages")
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void what_was_seen_too_long_ago_or_comes_at_the_wrong_time_is_refused() {
        raised(Map.of("text", "Order.", "kind", "order"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "order");
        Response seen = monitoringOfficer().get(place);
        var closure = Map.of("outcome", "not-upheld", "reason", "It was not so.");

        having(monitoringOfficer(), seen)
                .body(closure)
                .post(place + "/closure")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-acknowledged"));
        having(monitoringOfficer(), seen)
                .body("{}")
                .post(place + "/acknowledgement")
                .then()
                .statusCode(200);
        having(monitoringOfficer(), seen)
                .body(closure)
                .post(place + "/closure")
                .then()
                .statusCode(412);
        request(monitoringOfficer())
                .body("{}")
                .post(place + "/acknowledgement")
                .then()
                .statusCode(428);
        having(monitoringOfficer(), seen)
                .body(Map.of("outcome", "burnt"))
                .post(place + "/closure")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("outcome", "reason")));
    }

    @Test
    void the_list_has_pages_and_no_total() {
        for (int i = 0; i < 3; i++) {
            raised(Map.of("text", "Pages.", "kind", "page-" + i));
        }
        newestCaseWith(monitoringOfficer(), "page-2");

        Response first = monitoringOfficer().get(CASES + "?limit=2");
        first.then().statusCode(200).body("items.kind", equalTo(List.of("page-2", "page-1")));
        assertThat(first.<Map<String, ?>>path("")).containsOnlyKeys("items", "next");
        monitoringOfficer()
                .queryParam("cursor", first.<String>path("next"))
                .get(CASES)
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("page-0"));
        monitoringOfficer().get(CASES + "?limit=0").then().statusCode(400);
        monitoringOfficer().get(CASES + "?cursor=x").then().statusCode(400);
    }

    @Test
    void a_reader_who_has_seen_a_write_sees_it_in_the_list() {
        raised(Map.of("text", "Seen.", "kind", "seen"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "seen");

        String token = having(monitoringOfficer(), monitoringOfficer().get(place))
                .body("{}")
                .post(place + "/acknowledgement")
                .header("Probity-Seen");
        monitoringOfficer()
                .header("Probity-Seen", token)
                .get(CASES)
                .then()
                .statusCode(200)
                .body("items.find { it.kind == 'seen' }.status", equalTo("acknowledged"))
                .body("items.find { it.kind == 'seen' }.text", nullValue());
    }

    @Test
    @Tag("W-19")
    void whoever_is_set_aside_loses_the_case_at_once_and_the_next_post_has_it() {
        raised(Map.of("text", "Too close.", "kind", "set-aside"));
        String id = newestCaseWith(monitoringOfficer(), "set-aside");
        String place = CASES + "/" + id;
        deputy().get(place).then().statusCode(404);
        var nowhere = monitoringOfficer().get(CASES + "/" + UUID.randomUUID());

        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body(Map.of("person", person(5), "reason", "We are friends."))
                .post(place + "/setting-aside")
                .then()
                .statusCode(204)
                .body(equalTo(""));

        Response gone = monitoringOfficer().get(place);
        assertThat(gone.asString()).isEqualTo(nowhere.asString());
        assertThat(gone.headers().asList()).isEqualTo(nowhere.headers().asList());
        assertThat(monitoringOfficer().get(CASES).<List<String>>path("items.id"))
                .doesNotContain(id);
        deputy().get(place)
                .then()
                .statusCode(200)
                .body("handlers", equalTo(List.of("monitoring-officer", "deputy-monitoring-officer")));
    }

    @Test
    @Tag("W-19")
    void who_put_whom_out_and_why_is_seen_by_those_who_may_see_the_case_and_that_somebody_was_by_the_reporter() {
        String receipt = raised(Map.of("text", "Too close.", "kind", "put-out"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "put-out");

        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body(Map.of("person", person(1), "reason", "To open it to the next."))
                .post(place + "/setting-aside")
                .then()
                .statusCode(409)
                .body("code", equalTo("nobody-to-set-aside"));
        conversation(receipt).then().body("setAside", equalTo(List.of()));
        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body(Map.of("person", person(5), "reason", "We are friends."))
                .post(place + "/setting-aside")
                .then()
                .statusCode(204);

        deputy().get(place)
                .then()
                .body("setAside.by", equalTo(List.of(person(5).toString())))
                .body("setAside[0].people", equalTo(List.of(person(5).toString())))
                .body("setAside.reason", equalTo(List.of("We are friends.")));
        Response told = conversation(receipt);
        told.then()
                .body("setAside.size()", equalTo(1))
                .body(
                        "setAside[0].explanation",
                        equalTo("Somebody who could see your concern, or might have come to see it, stepped aside, and"
                                + " is kept out of it."));
        assertThat(told.<Map<String, ?>>path("setAside[0]")).containsOnlyKeys("on", "explanation");
        assertThat(told.asString()).doesNotContain("friends", person(5).toString());
    }

    @Test
    void setting_aside_asks_for_a_person_and_a_reason() {
        raised(Map.of("text", "Who?", "kind", "whom"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "whom");

        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body(Map.of("person", "ann"))
                .post(place + "/setting-aside")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("person", "reason")));
        request(monitoringOfficer())
                .body(Map.of("person", person(6), "reason", "Why."))
                .post(place + "/setting-aside")
                .then()
                .statusCode(428);
        request(deputy())
                .header("If-Match", "\"2\"")
                .body(Map.of("person", person(5), "reason", "Why."))
                .post(place + "/setting-aside")
                .then()
                .statusCode(404);
    }

    @Test
    void only_posts_that_handle_cases_may_ask() {
        as(1, "declarant").get(CASES).then().statusCode(403);
        as(14, "administrator").get(CASES + "/" + UUID.randomUUID()).then().statusCode(403);
        nobody().get(CASES).then().statusCode(401);
        in("leicester", 5, "monitoring-officer").get(CASES).then().statusCode(200);
    }

    @Test
    void each_reading_is_on_record_before_it_is_answered() throws Exception {
        raised(Map.of("text", "On record.", "kind", "on-record"));
        String id = newestCaseWith(monitoringOfficer(), "on-record");
        long before = readings(id);

        monitoringOfficer().get(CASES + "/" + id).then().statusCode(200);

        assertThat(readings(id)).isEqualTo(before + 1);
        as(7, "audit-director").get(CASES + "/" + id).then().statusCode(404);
        assertThat(readings(id)).isEqualTo(before + 1);
    }

    private long readings(String id) throws Exception {
        try (var connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select count(*) from event
                         where category = 'access' and actor = ? and convert_from(data, 'UTF8') like ?
                        """)) {
            select.setString(1, person(5).toString());
            select.setString(2, "%" + id + "%");
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
