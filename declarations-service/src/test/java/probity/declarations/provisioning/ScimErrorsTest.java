package probity.declarations.provisioning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static probity.declarations.DirectoryOverHttp.SCIM;
import static probity.declarations.DirectoryOverHttp.asks;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;

/** Whoever pushes people reads errors as RFC 7644, 3.12 has them, whatever refused the request. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class ScimErrorsTest {

    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    @ParameterizedTest
    @ValueSource(strings = {"/Users", "/Groups/case-handler", "/ServiceProviderConfig"})
    void rfc7644_3_12_no_token_and_another_post_are_errors_of_the_protocol(String place) {
        isError(given().get(SCIM + place), 401).header("WWW-Authenticate", startsWith("Bearer"));
        isError(Demo.HR.asks().get(SCIM + place), 403);
    }

    @Test
    void rfc7644_3_12_so_are_an_id_that_is_none_a_method_that_is_not_there_and_a_type_that_is_not_taken() {
        isError(asks().get(SCIM + "/Users/%s".formatted("none")), 404);
        isError(asks().get(SCIM + "/Users/" + UUID.randomUUID()), 404);
        isError(asks().get(SCIM + "/Nothing"), 404);
        isError(asks().body("{}").patch(SCIM + "/Users"), 405);
        isError(asks().contentType("text/plain").body("Ann").post(SCIM + "/Users"), 415);
    }

    @Test
    void what_is_not_of_the_protocol_is_told_as_before() {
        given().get("/api/v1/people").then().statusCode(401).contentType("application/problem+json");
    }

    private static ValidatableResponse isError(Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType("application/scim+json")
                .body("schemas", contains(ERROR))
                .body("status", equalTo(Integer.toString(status)))
                .body("detail", not(emptyOrNullString()));
    }
}
