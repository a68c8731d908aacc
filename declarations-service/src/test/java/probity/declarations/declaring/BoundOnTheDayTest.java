package probity.declarations.declaring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static probity.declarations.Demo.HR;
import static probity.declarations.GiftsOverHttp.place;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.Newcomer;
import probity.declarations.Offered;

/** A gift is judged by the code that bound its recipient on the day of the offer, as far as it bound them. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("C-1")
@Tag("C-6")
class BoundOnTheDayTest {

    private static final String LEICESTER = "leicester";

    private static final String WESTMINSTER = "westminster";

    @Test
    void an_officer_who_became_a_councillor_is_judged_by_what_they_were_on_the_day() {
        Newcomer ann = Newcomer.of(LEICESTER)
                .serves("employee", "2024-01-08")
                .becomes("councillor", "2026-05-11", "\"term\": {\"from\": \"2026-05-11\"}");

        Response before = ann.declares(offered("2026-05-10"));
        judgedBy(before, "leicester-staff").body("extent", equalTo("whole"));
        judgedBy(ann.declares(offered("2026-05-11")), "lga-members");

        Response corrected = ann.sends(offered("2026-05-12").json())
                .header("If-Match", before.header("ETag"))
                .post(place(before) + "/correction");
        judgedBy(corrected, "lga-members");
        assertThat(bindingCodes(ann, "2026-05-10")).isEqualTo("leicester-staff");
        assertThat(bindingCodes(ann, "2026-05-11")).isEqualTo("lga-members");
    }

    @Test
    void whom_the_code_does_not_name_owes_nothing_and_what_they_declare_is_on_record() {
        Newcomer mayor = Newcomer.of(WESTMINSTER).serves("elected-mayor", "2024-05-06");

        Response declared = mayor.declares(offered("2026-11-02"));
        unasked(declared, "westminster-members", "none").body("why", startsWith("The code did not bind you"));
        declared.then().body("declaration.daysLate", equalTo(0));
        mayor.asks().get("/api/v1/deadlines").then().body("items", empty());
        mayor.asks()
                .header("Probity-Seen", declared.header("Probity-Seen"))
                .get("/api/v1/gift-register")
                .then()
                .body("items", hasSize(1))
                .body("items[0].judgement.answer", equalTo("no"));

        Response councillors = Offered.to(Demo.COUNCILLOR, WESTMINSTER)
                .worth("60.00")
                .on(LocalDate.parse("2026-11-02"))
                .declare();
        judgedBy(councillors, "westminster-members")
                .body("answer", equalTo("yes"))
                .body("due", notNullValue())
                .body("why", nullValue());
    }

    @Test
    void whom_the_code_binds_by_its_principles_alone_gets_none_of_its_duties() {
        Newcomer agency = Newcomer.of(WESTMINSTER).serves("agency-worker", "2024-05-06");

        unasked(agency.declares(offered("2026-11-02").kind("fee")), "westminster-staff", "principles")
                .body("clauses", contains("Scope"))
                .body("why", startsWith("The code bound you by its principles"));
        assertThat(bindingCodes(agency, "2026-11-02")).isEqualTo("westminster-staff");
    }

    @Test
    void gifts_to_somebody_who_is_not_bound_add_up_to_nothing() {
        Newcomer mayor = Newcomer.of(WESTMINSTER).serves("elected-mayor", "2024-05-06");
        Response first = mayor.declares(offered("2026-11-02").worth("20.00"));
        Response second = mayor.declares(offered("2026-11-03").worth("20.00"));

        mayor.asks()
                .header("Probity-Seen", second.header("Probity-Seen"))
                .get("/api/v1/gift-donors")
                .then()
                .statusCode(200)
                .body("items.sum.amount.findAll { it != '0.00' }", empty());
        unasked(mayor.asks().get(place(first)), "westminster-members", "none");
    }

    @Test
    void who_no_longer_served_on_the_day_was_not_bound() {
        Newcomer back =
                Newcomer.of(LEICESTER).serves("councillor", "2024-05-06", """
                "term": {"from": "2024-05-06", "until": "2026-05-10"}""").becomes("employee", "2026-09-01");

        unasked(back.declares(offered("2026-06-01")), "lga-members", "none");
        judgedBy(back.declares(offered("2026-09-01")), "leicester-staff").body("extent", equalTo("whole"));
    }

    /** HR may know somebody only since the directory told of them. */
    @Test
    void before_the_first_place_that_is_known_they_are_judged_as_what_they_came_as() {
        Newcomer late = Newcomer.of(LEICESTER).serves("employee", "2026-10-01");

        judgedBy(late.declares(offered("2026-09-30")), "leicester-staff").body("extent", equalTo("whole"));
    }

    private static Offered offered(String day) {
        return Offered.to(Demo.OFFICER, LEICESTER)
                .from("supplier")
                .worth("60.00")
                .on(LocalDate.parse(day));
    }

    private static ValidatableResponse judgedBy(Response declared, String code) {
        return declared.then().rootPath("declaration.assessment").body("code", equalTo(code));
    }

    private static ValidatableResponse unasked(Response declared, String code, String extent) {
        return judgedBy(declared, code)
                .body("extent", equalTo(extent))
                .body("answer", equalTo("no"))
                .body("due", nullValue())
                .body("obligations", empty())
                .body("forbiddenBy", empty());
    }

    private static String bindingCodes(Newcomer who, String day) {
        return HR.asks(who.authority())
                .get("/api/v1/people/%s/codes?on=%s".formatted(who.person(), day))
                .path("codes.code.join()");
    }
}
