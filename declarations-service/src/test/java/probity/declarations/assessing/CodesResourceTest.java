package probity.declarations.assessing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;

/** All without a login. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class CodesResourceTest {

    @Test
    @Tag("C-2")
    void all_six_codes_are_there_from_the_start() {
        when().get("/api/v1/codes")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        containsInAnyOrder(
                                "westminster-staff",
                                "westminster-members",
                                "rbkc-officers",
                                "rbkc-constitution",
                                "leicester-staff",
                                "lga-members"));
    }

    @Test
    @Tag("C-2")
    void an_authority_runs_codes_for_officers_and_for_members() {
        when().get("/api/v1/authorities/westminster/codes")
                .then()
                .statusCode(200)
                .body("items.code", containsInAnyOrder("westminster-staff", "westminster-members"))
                .body("items.find { it.code == 'westminster-members' }.runBy[0].binds", equalTo("member"));
        when().get("/api/v1/authorities/kensington-chelsea/codes")
                .then()
                .body("items.code", containsInAnyOrder("rbkc-constitution"));
    }

    @Test
    @Tag("C-1")
    void a_code_is_shown_whole_with_its_clauses_and_its_lint() {
        when().get("/api/v1/codes/rbkc-constitution")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("clauses.id", hasItem("9.01"))
                .body("gifts.rules.id", hasItem("twenty-pounds-or-more"))
                .body("lint.kind", hasItem("contradiction"));
        when().get("/api/v1/codes/rbkc-constitution?version=1").then().statusCode(200);
        when().get("/api/v1/codes/rbkc-constitution?version=2").then().statusCode(404);
        when().get("/api/v1/codes/rbkc-constitution?version=x")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("version"));
    }

    @Test
    @Tag("C-4")
    void a_code_brings_its_own_questions() {
        when().get("/api/v1/codes/westminster-staff/self-check")
                .then()
                .statusCode(200)
                .body("selfCheck.questions", hasSize(5));
        when().get("/api/v1/codes/lga-members/self-check")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-self-check"));
    }

    @Test
    @Tag("C-1")
    @Tag("trap-outdated-law")
    void the_lint_tells_what_the_file_says_what_the_machine_finds_and_what_the_authority_chose() {
        when().get("/api/v1/codes/leicester-staff/lint")
                .then()
                .statusCode(200)
                .body("findings.findAll { it.kind == 'outdated-law' }.foundBy", hasItem("machine"))
                .body("findings.findAll { it.kind == 'outdated-law' }.foundBy", hasItem("file"))
                .body("authorityChoices.count", greaterThan(10));
        when().get("/api/v1/codes/leicester-staff/lint?version=1").then().statusCode(200);
        when().get("/api/v1/codes/leicester-staff/lint?version=99").then().statusCode(404);
        when().get("/api/v1/codes/elsewhere/lint").then().statusCode(404);
    }

    @Test
    void what_is_not_known_is_not_found() {
        when().get("/api/v1/codes/elsewhere").then().statusCode(404).body("code", equalTo("not-found"));
        when().get("/api/v1/codes/Not%20A%20Name").then().statusCode(404);
        when().get("/api/v1/codes/elsewhere/self-check").then().statusCode(404);
        when().get("/api/v1/authorities/elsewhere/codes").then().statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/codes/elsewhere/gift-assessment")
                .then()
                .statusCode(404);
    }
}
