package probity.concerns.raising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.ENTRIES;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.deputy;
import static probity.concerns.ConcernsOverHttp.drawn;
import static probity.concerns.ConcernsOverHttp.entered;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.own;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;
import static probity.concerns.ConcernsOverHttp.under;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.concerns.ConcernsForQuarkus;

@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("W-10")
class EntryTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    @Test
    void what_was_told_on_the_phone_is_entered_and_the_reporter_corrects_the_minutes_by_receipt() {
        String receipt = own(entered(
                deputy(),
                Map.of("by", "phone", "concern", Map.of("kind", "by-phone", "text", "They say it was Ann."))));

        conversation(receipt)
                .then()
                .statusCode(200)
                .body("identity", equalTo("anonymous"))
                .body("minutes.text", equalTo("They say it was Ann."))
                .body("minutes.checkedOn", nullValue());
        String id = newestCaseWith(monitoringOfficer(), "by-phone");
        check(receipt, Map.of("correction", "I never said a name."))
                .statusCode(200)
                .body("minutes.correction", equalTo("I never said a name."))
                .body("minutes.checkedOn", equalTo(today.toString()));
        check(receipt, Map.of("correction", "I never said a name.")).statusCode(200);
        monitoringOfficer()
                .get(CASES + "/" + id)
                .then()
                .body("channel", equalTo("officer"))
                .body("minutes.by", equalTo("phone"))
                .body("minutes.takenBy", equalTo(person(6).toString()))
                .body("account.text", equalTo("They say it was Ann."))
                .body("minutes.correction", equalTo("I never said a name."))
                .header("ETag", equalTo("\"3\""));
        deputy().get(CASES + "/" + id).then().statusCode(404);
    }

    @Test
    void whoever_wrote_the_report_has_no_minutes_to_check() {
        String receipt = raised(Map.of("text", "By myself."));

        conversation(receipt).then().body("minutes", nullValue());
        check(receipt, Map.of()).statusCode(409).body("code", equalTo("no-minutes"));
    }

    @Test
    void the_times_of_a_letter_count_from_the_day_on_which_it_came() {
        LocalDate came = today.minusDays(5);
        var letter = Map.of(
                "by",
                "letter",
                "receivedOn",
                came.toString(),
                "concern",
                Map.of("text", "Dear Sirs.", "identity", "confidential", "name", "Cassandra"));

        deputy().body(under(drawn(), letter))
                .post(ENTRIES)
                .then()
                .statusCode(201)
                .body("receipt", nullValue())
                .body("receivedOn", equalTo(came.toString()))
                .body("acknowledgeBy", equalTo(came.plusDays(7).toString()));
    }

    @Test
    void the_hotline_enters_for_somebody_whom_it_alone_knows_and_sees_nothing_afterwards() {
        RequestSpecification hotline = as(30, "hotline");
        entered(
                hotline,
                Map.of(
                        "by",
                        "phone",
                        "concern",
                        Map.of("kind", "hotline-call", "text", "A call.", "identity", "hotline-only")));
        String id = newestCaseWith(monitoringOfficer(), "hotline-call");

        monitoringOfficer()
                .get(CASES + "/" + id)
                .then()
                .body("channel", equalTo("hotline"))
                .body("identity", equalTo("hotline-only"))
                .body("anonymous", equalTo(false));
        as(30, "hotline").get(CASES + "/" + id).then().statusCode(403);
        deputy().body(under(
                        drawn(), Map.of("by", "visit", "concern", Map.of("text", "A.", "identity", "hotline-only"))))
                .post(ENTRIES)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("identity")));
    }

    @Test
    void only_those_who_take_concerns_enter_them_and_everything_wrong_is_named() {
        var entry = Map.of("by", "phone", "concern", Map.of("text", "A."));

        as(1, "declarant").body(entry).post(ENTRIES).then().statusCode(403);
        as(14, "administrator").body(entry).post(ENTRIES).then().statusCode(403);
        nobody().body(entry).post(ENTRIES).then().statusCode(401);
        deputy().body(Map.of("by", "pigeon", "receivedOn", "soon"))
                .post(ENTRIES)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("by", "receivedOn", "concern")));
        deputy().body(entry)
                .post(ENTRIES)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("concern.receipt")));
        for (LocalDate day : List.of(today.plusDays(1), today.minusDays(91))) {
            var then = Map.of("by", "visit", "receivedOn", day.toString(), "concern", Map.of("text", "A."));
            deputy().body(under(drawn(), then))
                    .post(ENTRIES)
                    .then()
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of("receivedOn")));
        }
    }

    @Test
    void an_entry_that_is_sent_again_is_there_once() {
        var entry = under(drawn(), Map.of("by", "phone", "concern", Map.of("kind", "entered-once", "text", "Once.")));

        deputy().body(entry).post(ENTRIES).then().statusCode(201);
        deputy().body(entry)
                .post(ENTRIES)
                .then()
                .statusCode(200)
                .body("", equalTo(Map.of("status", "already-received")));

        String kind = "entered-once";
        newestCaseWith(monitoringOfficer(), kind);
        assertThat(monitoringOfficer().get(CASES + "?limit=200").<List<String>>path("items.kind"))
                .containsOnlyOnce(kind);
    }

    private static ValidatableResponse check(String receipt, Map<String, ?> said) {
        var body = new HashMap<String, Object>(said);
        body.put("receipt", receipt);
        return nobody().body(body).post(DOOR + "/conversation/minutes").then();
    }
}
