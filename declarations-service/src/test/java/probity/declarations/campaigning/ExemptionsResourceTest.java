package probity.declarations.campaigning;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.AnnualOverHttp.change;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.nil;
import static probity.declarations.AnnualOverHttp.opened;
import static probity.declarations.AnnualOverHttp.returned;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.HR_DIRECTOR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-18")
class ExemptionsResourceTest {

    private static final String EXEMPTIONS = "/api/v1/exemptions";

    private int year;

    private String campaign = "";

    @BeforeEach
    void hr_has_opened_a_campaign() {
        year = newYear();
        campaign = opened("kensington-chelsea", year).path("id");
    }

    @Test
    void hr_exempts_somebody_on_a_ground_with_a_reason() {
        Response exempted = HR.sends(exemption(OFFICER.id())).post(EXEMPTIONS);

        exempted.then()
                .statusCode(201)
                .header("Location", endsWith(EXEMPTIONS + "/" + exempted.path("id")))
                .body("status", equalTo("exempt"))
                .body("ground", equalTo("long-term-absence"))
                .body("reason", equalTo("Ill since March"))
                .body("by", equalTo(HR.id().toString()));
        HR_DIRECTOR.asks().get(EXEMPTIONS + "/" + exempted.path("id")).then().statusCode(200);
        HR.sends(exemption(OFFICER.id()))
                .post(EXEMPTIONS)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-exempt"));
    }

    @Test
    void an_exemption_ends_with_a_reason() {
        String id = HR.sends(exemption(MANAGER.id())).post(EXEMPTIONS).path("id");

        change(HR, 1, "{}").post(EXEMPTIONS + "/" + id + "/ending").then().statusCode(400);
        change(HR, 1, "{\"reason\": \"Back at work\"}")
                .post(EXEMPTIONS + "/" + id + "/ending")
                .then()
                .statusCode(200)
                .body("status", equalTo("ended"))
                .body("reason", nullValue());
        HR.asks().get(EXEMPTIONS + "/" + id).then().statusCode(404);
    }

    @Test
    void nobody_exempts_themselves_or_whom_nobody_knows_or_who_has_returned() {
        HR.sends(exemption(HR.id()))
                .post(EXEMPTIONS)
                .then()
                .statusCode(409)
                .body("code", equalTo("exempts-themselves"));
        HR.sends(exemption(UUID.randomUUID())).post(EXEMPTIONS).then().statusCode(404);
        returned(DIRECTOR, nil(year));
        HR.sends(exemption(DIRECTOR.id()))
                .post(EXEMPTIONS)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-returned"));
    }

    @Test
    void what_is_missing_is_named_and_only_hr_exempts() {
        HR.sends("{}")
                .post(EXEMPTIONS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("campaign", "person", "ground", "reason"));
        HR.sends(exemption(OFFICER.id()).replace("long-term-absence", "holiday"))
                .post(EXEMPTIONS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("ground"));
        MANAGER.sends(exemption(OFFICER.id())).post(EXEMPTIONS).then().statusCode(403);
        HR.sends("leicester", exemption(OFFICER.id("leicester")))
                .post(EXEMPTIONS)
                .then()
                .statusCode(404);
    }

    private String exemption(UUID person) {
        return """
                {"campaign": "%s", "person": "%s", "ground": "long-term-absence", "reason": "Ill since March"}
                """.formatted(campaign, person);
    }
}
