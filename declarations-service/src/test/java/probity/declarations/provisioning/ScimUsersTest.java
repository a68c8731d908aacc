package probity.declarations.provisioning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Demo.HR;
import static probity.declarations.DirectoryOverHttp.SCIM;
import static probity.declarations.DirectoryOverHttp.asks;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.DirectoryOverHttp;

/** RFC 7643 and 7644, the section in each name. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class ScimUsersTest {

    private static final String ENTERPRISE = "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private final DirectoryOverHttp ann = DirectoryOverHttp.somebodyNew();

    @Test
    @Tag("C-6")
    void rfc7644_3_3_a_user_is_created_under_the_subject_of_the_identity_provider() {
        ann.created()
                .then()
                .statusCode(201)
                .contentType("application/scim+json")
                .header("Location", endsWith(ann.place()))
                .header("ETag", "W/\"2\"")
                .body("id", equalTo(ann.person().toString()))
                .body("externalId", equalTo(ann.person().toString()))
                .body("name.formatted", equalTo("Ann Hill"))
                .body("meta.version", equalTo("W/\"2\""))
                .body(ENTERPRISE + ".department", equalTo("housing-repairs"))
                .body(ENTERPRISE + ".manager.value", equalTo(Demo.MANAGER.id().toString()));

        HR.asks()
                .get("/api/v1/people/" + ann.person())
                .then()
                .body("name", equalTo("Ann Hill"))
                .body("placement.job.title", equalTo("Surveyor"))
                .body("placement.posts", contains("declarant"))
                .body("placement.from", equalTo(LocalDate.now(clock).toString()));
    }

    @Test
    void rfc7644_3_3_a_user_is_created_once_and_a_user_name_is_one_user_s() {
        ann.created();
        ann.created()
                .then()
                .statusCode(409)
                .body("scimType", equalTo("uniqueness"))
                .body("status", equalTo("409"));

        var bob = DirectoryOverHttp.somebodyNew();
        asks().body(bob.json().replace(bob.userName(), ann.userName()))
                .post(SCIM + "/Users")
                .then()
                .statusCode(409)
                .body("scimType", equalTo("uniqueness"));
    }

    @Test
    void rfc7644_3_3_somebody_whom_hr_registered_is_kept_by_the_directory_from_then_on() {
        HR.sends("""
                        {"person": "%s", "name": "Ann Dale", "placement": {"capacity": "officer", "directorate": "legal",
                         "posts": ["line-manager"], "from": "2026-01-05", "job": {"grade": "Band 5"}}}
                        """.formatted(ann.person())).post("/api/v1/people").then().statusCode(201);
        asks().get(ann.place()).then().statusCode(404);

        ann.created().then().statusCode(201);

        HR.asks()
                .get("/api/v1/people/" + ann.person())
                .then()
                .body("name", equalTo("Ann Hill"))
                .body("placement.job.grade", equalTo("Band 5"))
                .body("placement.posts", contains("line-manager"))
                .body("placements", hasSize(2));
    }

    @Test
    void rfc7644_3_5_1_a_user_is_replaced_if_nobody_changed_it_meanwhile() {
        String version = ann.created().header("ETag");
        String other = ann.json().replace("Surveyor", "Senior Surveyor");

        asks().header("If-Match", version)
                .body(other)
                .put(ann.place())
                .then()
                .statusCode(200)
                .body("title", equalTo("Senior Surveyor"));
        asks().header("If-Match", version)
                .body(ann.json())
                .put(ann.place())
                .then()
                .statusCode(412);
        asks().body(other).put(ann.place()).then().statusCode(200).header("ETag", "W/\"3\"");
    }

    @Test
    void rfc7644_3_5_2_a_user_is_patched_by_path_and_by_value_filter() {
        ann.created();

        ann.patched("""
                        {"op": "replace", "path": "title", "value": "Architect"},
                        {"op": "add", "path": "name.familyName", "value": "Dale"},
                        {"op": "replace", "path": "emails[type eq \\"work\\"].value", "value": "ann@council.example"},
                        {"op": "remove",
                         "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager"}
                        """)
                .then()
                .statusCode(200)
                .body("title", equalTo("Architect"))
                .body("name.formatted", equalTo("Ann Dale"))
                .body("emails[0].value", equalTo("ann@council.example"))
                .body(ENTERPRISE + ".manager", nullValue());
        ann.patched("{\"op\": \"replace\", \"path\": \"emails[\", \"value\": 1}")
                .then()
                .statusCode(400);
        ann.patched("{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"\"}")
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidValue"));
    }

    @Test
    void rfc7643_4_1_1_an_inactive_user_has_left_and_one_made_active_again_that_day_had_not() {
        ann.created();

        ann.patched("{\"op\": \"replace\", \"value\": {\"active\": false}}")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        HR.asks()
                .get("/api/v1/people/" + ann.person())
                .then()
                .body("leftOn", equalTo(LocalDate.now(clock).toString()));

        ann.patched("{\"op\": \"replace\", \"path\": \"active\", \"value\": \"True\"}")
                .then()
                .statusCode(200)
                .body("active", equalTo(true));
        HR.asks().get("/api/v1/people/" + ann.person()).then().body("leftOn", nullValue());
    }

    @Test
    void rfc7644_3_6_a_deleted_user_has_left_is_not_found_and_may_come_again() {
        ann.created();

        asks().delete(ann.place()).then().statusCode(204);

        asks().get(ann.place()).then().statusCode(404).body("status", equalTo("404"));
        asks().delete(ann.place()).then().statusCode(404);
        found("userName eq \"%s\"".formatted(ann.userName())).body("totalResults", equalTo(0));
        HR.asks().get("/api/v1/people/" + ann.person()).then().body("leftOn", notNullValue());
        ann.created().then().statusCode(201).body("active", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            userName eq "NAME"                                                                   | 1
            userName eq "NAME" and active eq true                                                | 1
            userName eq "NAME" and not (title eq "surveyor")                                     | 0
            userName eq "NAME" and (title co "urvey" or title pr)                                | 1
            userName eq "NAME" and title sw "Sur" and userType ne "councillor"                   | 1
            userName eq "NAME" and active ne true                                                | 0
            externalId eq "ID"                                                                   | 1
            emails.value eq "NAME@council.example"                                               | 1
            emails[type eq "work" and value eq "NAME@council.example"]                           | 1
            urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq "E-NAME"| 1
            id eq "ID" and urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "housing-repairs" | 1
            userName eq "nobody"                                                                 | 0
            """)
    void rfc7644_3_4_2_2_users_are_found_by_filter(String filter, int total) {
        ann.created();

        found(filter.replace("NAME", ann.userName().toUpperCase(Locale.ROOT))
                        .replace("ID", ann.person().toString()))
                .body("totalResults", equalTo(total))
                .body("Resources", hasSize(total));
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName co \"ann\"", "userName", "shoeSize eq \"9\"", "title gt \"a\"", "active eq 1"})
    void rfc7644_3_12_a_filter_that_cannot_be_asked_is_told(String filter) {
        asks().queryParam("filter", filter)
                .get(SCIM + "/Users")
                .then()
                .statusCode(400)
                .body("schemas", contains("urn:ietf:params:scim:api:messages:2.0:Error"))
                .body("scimType", equalTo("invalidFilter"));
    }

    @Test
    void rfc7644_3_4_2_4_users_are_paged_with_their_number() {
        ann.created();
        DirectoryOverHttp.somebodyNew().created();

        var page = asks().get(SCIM + "/Users?startIndex=2&count=1").then().statusCode(200);
        page.body("totalResults", greaterThan(1))
                .body("startIndex", equalTo(2))
                .body("itemsPerPage", equalTo(1))
                .body("Resources", hasSize(1));
        asks().get(SCIM + "/Users?count=0")
                .then()
                .body("totalResults", greaterThan(1))
                .body("Resources", hasSize(0));
    }

    @Test
    void rfc7644_3_14_a_version_that_is_known_is_not_sent_again() {
        String version = ann.created().header("ETag");

        asks().header("If-None-Match", version).get(ann.place()).then().statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "externalId": "ID"  | "externalId": "7"    | invalidValue
            "userName"          | "shoeSize"           | invalidSyntax
            Housing Repairs     | --                   | invalidValue
            employee"           | king"                | invalidValue
            "active": true      | "active": "perhaps"  | invalidValue
            {"schemas"          | ["schemas"           | invalidSyntax
            """)
    void rfc7644_3_12_bad_input_is_told_by_its_type(String good, String bad, String type) {
        asks().body(ann.json().replace(good.replace("ID", ann.person().toString()), bad))
                .post(SCIM + "/Users")
                .then()
                .statusCode(400)
                .body("scimType", equalTo(type));
    }

    @Test
    void nobody_but_a_directory_provisions_and_only_its_own_authority() {
        ann.created();

        HR.asks().get(SCIM + "/Users").then().statusCode(403);
        given().get(SCIM + "/Users").then().statusCode(401);
        asks("leicester").get(ann.place()).then().statusCode(404);
        asks("leicester").body(ann.json()).post(SCIM + "/Users").then().statusCode(409);
        given().auth()
                .oauth2(TestToken.of(UUID.randomUUID(), "leicester", "hr-directory"))
                .queryParam("filter", "externalId eq \"%s\"".formatted(ann.person()))
                .get(SCIM + "/Users")
                .then()
                .body("totalResults", equalTo(0));
    }

    @Test
    void what_a_directory_knows_somebody_by_lies_in_no_table_in_clear() throws SQLException {
        ann.created();
        found("userName eq \"%s\"".formatted(ann.userName())).body("totalResults", equalTo(1));

        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select to_jsonb(a)::text from directory_account a union all "
                                + "select convert_from(data, 'UTF8') from event where category = 'person'")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(ann.userName());
            }
        }
    }

    private static ValidatableResponse found(String filter) {
        return asks().queryParam("filter", filter).get(SCIM + "/Users").then().statusCode(200);
    }
}
