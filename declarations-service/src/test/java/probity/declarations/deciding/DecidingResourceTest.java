package probity.declarations.deciding;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.GiftsOverHttp.change;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.offer;
import static probity.declarations.GiftsOverHttp.place;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class DecidingResourceTest {

    private static final String DONATE = "{\"verdict\": \"donate\"}";

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "DIRECTOR"})
    void the_line_decides(Demo manager) {
        change(manager, DONATE)
                .post(place(declared("25.00")) + "/decision")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("verdict", equalTo("donate"))
                .body("manager", equalTo(manager.id().toString()));
    }

    @Test
    void the_deputy_stands_in_for_the_line_manager() {
        change(MANAGER, DONATE)
                .post(place(declared(HR, "25.00")) + "/decision")
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_decides_on_their_own_gift() {
        change(MANAGER, DONATE)
                .post(place(declared(MANAGER, "25.00")) + "/decision")
                .then()
                .statusCode(409)
                .body("code", equalTo("manager-is-declarant"));
    }

    @Test
    void who_keeps_the_code_sees_and_does_not_decide() {
        change(MONITORING_OFFICER, DONATE)
                .post(place(declared("25.00")) + "/decision")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-in-the-line"));
    }

    @Test
    void to_a_manager_of_others_there_is_no_such_gift() {
        change(MANAGER, DONATE)
                .post(place(declared(DIRECTOR, "25.00")) + "/decision")
                .then()
                .statusCode(404);
    }

    @Test
    void who_manages_nobody_is_told_by_their_role_alone() {
        change(OFFICER, DONATE)
                .post(place(declared("25.00")) + "/decision")
                .then()
                .statusCode(403);
    }

    @Test
    void what_a_clause_forbids_to_keep_no_manager_allows() {
        String legacy = offer("25.00").replace("\"gift\"", "\"legacy\"").replace("supplier", "service-user");
        String gift = OFFICER.sends("leicester", legacy).post(GIFTS).path("id");

        MANAGER.sends("leicester", "{\"verdict\": \"keep\"}")
                .header("If-Match", "\"1\"")
                .post(GIFTS + "/" + gift + "/decision")
                .then()
                .statusCode(409)
                .body("code", equalTo("keeping-is-forbidden"))
                .body("clause", notNullValue());
    }

    @Test
    void a_verdict_is_one_of_four() {
        change(MANAGER, "{\"verdict\": \"sell\"}")
                .post(place(declared("25.00")) + "/decision")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("verdict"));
    }
}
