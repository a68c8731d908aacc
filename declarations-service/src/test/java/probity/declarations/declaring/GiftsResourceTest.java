package probity.declarations.declaring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static probity.declarations.Demo.AUDIT_DIRECTOR;
import static probity.declarations.Demo.CUSTODIAN;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.DESCRIPTION;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.GiftsOverHttp.change;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.offer;
import static probity.declarations.GiftsOverHttp.place;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import probity.chassis.access.AccessCodec;
import probity.chassis.access.AccessEvent.RecordRead;
import probity.chassis.log.EventLog;
import probity.chassis.log.StoredEvent;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class GiftsResourceTest {

    @Inject
    EventLog log;

    @ParameterizedTest
    @EnumSource(names = {"OFFICER", "MANAGER", "DIRECTOR", "MONITORING_OFFICER", "DEPUTY"})
    void those_allowed_see_a_gift(Demo reader) {
        reader.asks()
                .get(place(declared("25.00")))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("declaration.offer.description", equalTo(DESCRIPTION));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDIT_DIRECTOR", "HR", "CASE_HANDLER", "COUNCILLOR"})
    void to_all_others_there_is_none(Demo reader) {
        String gift = place(declared("25.00"));

        reader.asks().get(gift).then().statusCode(404);
        reader.asks().get(gift + "/history").then().statusCode(404);
    }

    @Test
    void one_sees_ones_own_gifts_page_by_page_newest_first() {
        List<String> declared = new ArrayList<>();
        for (String pounds : List.of("21.00", "22.00", "23.00")) {
            declared.addFirst(declared(CUSTODIAN, pounds).path("id"));
        }
        Response last = declared(CUSTODIAN, "24.00");
        declared.addFirst(last.path("id"));

        Response page = CUSTODIAN
                .asks()
                .header("Probity-Seen", last.header("Probity-Seen"))
                .get(GIFTS + "?limit=3");
        page.then().statusCode(200).body("items", hasSize(3));
        Response rest = CUSTODIAN.asks().get(GIFTS + "?limit=3&cursor=" + page.path("next"));
        rest.then()
                .body("items.id", contains(declared.getLast()))
                .body("items.declarant", everyItem(equalTo(CUSTODIAN.id().toString())));

        assertThat(page.<List<String>>path("items.id")).isEqualTo(declared.subList(0, 3));
        assertThat(rest.<String>path("next")).isNull();
    }

    @Test
    void a_cursor_of_somebody_elses_making_is_refused() {
        OFFICER.asks().get(GIFTS + "?cursor=1").then().statusCode(400).body("violations[0].field", equalTo("cursor"));
        OFFICER.asks().get(GIFTS + "?limit=0").then().statusCode(400).body("violations[0].field", equalTo("limit"));
    }

    @Test
    void the_history_holds_every_version() {
        String gift = place(declared("25.00"));
        change(OFFICER, offer("30.00")).post(gift + "/correction");
        MANAGER.sends("{\"verdict\": \"donate\"}").header("If-Match", "\"2\"").post(gift + "/decision");

        MANAGER.asks()
                .get(gift + "/history")
                .then()
                .statusCode(200)
                .body("what", contains("declared", "corrected", "decided-on"))
                .body("version", contains(1, 2, 3))
                .body("[0].declaration.offer.value.amount", equalTo("25.00"))
                .body("[1].declaration.offer.value.amount", equalTo("30.00"))
                .body("[2].decision.verdict", equalTo("donate"))
                .body("[2].actor", equalTo(MANAGER.id().toString()));
    }

    @Test
    void that_somebody_else_read_a_gift_is_on_record_and_ones_own_reading_is_not() {
        Response declared = declared("25.00");
        String gift = declared.path("id");

        OFFICER.asks().get(place(declared)).then().statusCode(200);
        assertThat(readersOf(gift)).isEmpty();
        AUDIT_DIRECTOR.asks().get(place(declared)).then().statusCode(404);
        MANAGER.asks().get(place(declared)).then().statusCode(200);
        MANAGER.asks().get(place(declared) + "/history").then().statusCode(200);

        assertThat(readersOf(gift))
                .containsExactly(MANAGER.id().toString(), MANAGER.id().toString());
    }

    @Test
    void what_was_withdrawn_stays_in_ones_list() {
        Response declared = declared("25.00");
        Response withdrawn = change(OFFICER, "{\"reason\": \"by mistake\"}").post(place(declared) + "/withdrawal");

        OFFICER.asks()
                .header("Probity-Seen", withdrawn.header("Probity-Seen"))
                .get(GIFTS)
                .then()
                .body("items.id", hasItem(declared.<String>path("id")))
                .body("items.status", hasItem("withdrawn"))
                .body("items.declarant", not(hasItem(MANAGER.id().toString())));
    }

    private List<String> readersOf(String gift) {
        var codec = new AccessCodec();
        List<String> readers = new ArrayList<>();
        long position = 0;
        List<StoredEvent> batch;
        do {
            batch = log.readAfter(position, 500);
            for (StoredEvent stored : batch) {
                position = stored.position();
                if (stored.stream().category().equals(AccessCodec.CATEGORY)
                        && codec.decode(stored).event() instanceof RecordRead read
                        && gift.equals(String.valueOf(read.record()))) {
                    readers.add(read.reader().toString());
                }
            }
        } while (!batch.isEmpty());
        return readers;
    }
}
