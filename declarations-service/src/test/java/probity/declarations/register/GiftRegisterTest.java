package probity.declarations.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static probity.declarations.Demo.EXTERNAL_AUDITOR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.DESCRIPTION;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.GiftsOverHttp.change;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.offer;
import static probity.declarations.GiftsOverHttp.offerOfAPerson;
import static probity.declarations.GiftsOverHttp.place;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import probity.chassis.access.AccessCodec;
import probity.chassis.access.AccessEvent;
import probity.chassis.access.AccessEvent.RecordRead;
import probity.chassis.log.EventLog;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class GiftRegisterTest {

    private static final String REGISTER = "/api/v1/gift-register?to=2026-03-02";

    private static final String SEEN = "Probity-Seen";

    @Inject
    EventLog log;

    @Test
    void an_entry_stands_before_the_manager_has_said_anything() {
        Response declared = declared("60.00");

        after(declared)
                .statusCode(200)
                .body("items[0].gift", equalTo(declared.path("id")))
                .body("items[0].declarant", equalTo(OFFICER.id().toString()))
                .body("items[0].directorate", equalTo("adult-services"))
                .body("items[0].donor.name", equalTo("Acme Ltd"))
                .body("items[0].value.amount", equalTo("60.00"))
                .body("items[0].judgement.answer", equalTo("yes"))
                .body("items[0].status", equalTo("declared"))
                .body("items[0].verdict", nullValue());
    }

    @Test
    void a_decision_and_a_correction_are_shown() {
        Response declared = declared("20.00");
        change(OFFICER, offer("30.00")).post(place(declared) + "/correction");
        Response decided = MANAGER.sends("{\"verdict\": \"give-back\"}")
                .header("If-Match", "\"2\"")
                .post(place(declared) + "/decision");

        after(decided)
                .body("items[0].value.amount", equalTo("30.00"))
                .body("items[0].status", equalTo("decided-on"))
                .body("items[0].verdict", equalTo("give-back"))
                .body("items[0].manager", equalTo(MANAGER.id().toString()))
                .body("items[0].decidedAs", equalTo("manager"));
    }

    @Test
    void a_donor_who_is_a_person_has_no_name_in_the_register() {
        Response declared = OFFICER.sends(offerOfAPerson("Zoe Quill")).post(GIFTS);

        declared.then().statusCode(201).body("declaration.offer.donor.person", equalTo("Zoe Quill"));
        after(declared)
                .body("items[0].donor.kind", equalTo("person"))
                .body("items[0].donor.name", nullValue())
                .body(not(containsString("Zoe Quill")));
    }

    @Test
    void the_register_is_read_page_by_page_newest_first() {
        String older = declared("21.00").path("id");
        Response newer = declared("22.00");

        String cursor = MONITORING_OFFICER
                .asks()
                .header(SEEN, newer.header(SEEN))
                .get(REGISTER + "&limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].gift", equalTo(newer.path("id")))
                .extract()
                .path("next");
        MONITORING_OFFICER
                .asks()
                .get(REGISTER + "&limit=1&cursor=" + cursor)
                .then()
                .body("items[0].gift", equalTo(older));
    }

    @Test
    void the_whole_register_can_be_put_in_a_spreadsheet() {
        Response declared = declared("23.00");

        String csv = MONITORING_OFFICER
                .asks()
                .accept("text/csv")
                .header(SEEN, declared.header(SEEN))
                .get(REGISTER)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        assertThat(csv.lines().skip(1).findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith(declared.<String>path("id"))
                        .contains("23.00", "Acme Ltd", "01234567")
                        .doesNotContain(DESCRIPTION));
    }

    @Test
    void that_somebody_read_the_register_is_on_record_before_the_answer() {
        long before = last();

        EXTERNAL_AUDITOR.asks().get(REGISTER).then().statusCode(200);

        assertThat(readsAfter(before)).anySatisfy(read -> {
            assertThat(read.reader()).isEqualTo(EXTERNAL_AUDITOR.id());
            assertThat(read.kind()).isEqualTo("gift-register");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMITTEE_MEMBER", "ADMINISTRATOR"})
    void who_neither_declares_nor_watches_over_the_code_has_no_register(Demo somebody) {
        somebody.asks().get(REGISTER).then().statusCode(403);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OFFICER",
                "MANAGER",
                "DIRECTOR",
                "HR",
                "MONITORING_OFFICER",
                "DEPUTY",
                "AUDIT_DIRECTOR",
                "HR_DIRECTOR",
                "EXTERNAL_AUDITOR"
            })
    void the_declarant_their_line_and_the_posts_that_watch_over_the_code_read_an_entry(Demo reader) {
        Response declared = declared("24.00");

        reader.asks()
                .header(SEEN, declared.header(SEEN))
                .get(REGISTER + "&limit=200")
                .then()
                .statusCode(200)
                .body("items.gift", hasItem(declared.<String>path("id")));
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD_OF_FRAUD", "CASE_HANDLER", "CUSTODIAN"})
    void everybody_else_reads_their_own_alone(Demo somebody) {
        declared("24.00");
        Response own = declared(somebody, "26.00");

        somebody.asks()
                .header(SEEN, own.header(SEEN))
                .get(REGISTER + "&limit=200")
                .then()
                .statusCode(200)
                .body("items.gift", hasItem(own.<String>path("id")))
                .body("items.declarant", everyItem(equalTo(somebody.id().toString())));
    }

    @Test
    void who_reads_nothing_but_their_own_is_not_noted() {
        long before = last();

        OFFICER.asks().get(REGISTER).then().statusCode(200);

        assertThat(readsAfter(before)).isEmpty();
    }

    @Test
    void the_register_of_one_authority_shows_nothing_of_another() {
        Response theirs = OFFICER.sends("leicester", offer("50.00")).post(GIFTS);

        after(theirs).body(not(containsString(theirs.<String>path("id"))));
    }

    private static ValidatableResponse after(Response write) {
        return MONITORING_OFFICER
                .asks()
                .header(SEEN, write.header(SEEN))
                .get(REGISTER)
                .then();
    }

    private long last() {
        long position = 0;
        for (var batch = log.readAfter(0, 500); !batch.isEmpty(); batch = log.readAfter(position, 500)) {
            position = batch.getLast().position();
        }
        return position;
    }

    private List<RecordRead> readsAfter(long position) {
        var codec = new AccessCodec();
        return log.readAfter(position, 500).stream()
                .filter(stored -> stored.stream().category().equals(AccessCodec.CATEGORY))
                .<AccessEvent>map(stored -> codec.decode(stored).event())
                .filter(RecordRead.class::isInstance)
                .map(RecordRead.class::cast)
                .toList();
    }
}
