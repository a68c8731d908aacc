package probity.declarations;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import probity.chassis.testing.TestToken;

/** What the HR directory of Kensington and Chelsea says of one person, by SCIM. */
public record DirectoryOverHttp(UUID person) {

    public static final String SCIM = "/scim/v2";

    private static final UUID DIRECTORY = UUID.fromString("00000002-0000-4000-8000-000000000092");

    public static DirectoryOverHttp somebodyNew() {
        return new DirectoryOverHttp(UUID.randomUUID());
    }

    public static RequestSpecification asks() {
        return asks("kensington-chelsea");
    }

    public static RequestSpecification asks(String authority) {
        return given().auth()
                .oauth2(TestToken.of(DIRECTORY, authority, "hr-directory"))
                .contentType("application/scim+json");
    }

    public String place() {
        return SCIM + "/Users/" + person;
    }

    public String userName() {
        return "ann.hill." + person.toString().substring(0, 8);
    }

    public String json() {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                 "externalId": "%s", "userName": "%s", "name": {"givenName": "Ann", "familyName": "Hill"},
                 "emails": [{"value": "%s@council.example", "type": "work", "primary": true}],
                 "title": "Surveyor", "userType": "employee", "active": true,
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                     {"department": "Housing Repairs", "employeeNumber": "E-%s", "division": "North",
                      "manager": {"value": "%s"}}}
                """.formatted(person, userName(), userName(), userName(), Demo.MANAGER.id());
    }

    public Response created() {
        return asks().body(json()).post(SCIM + "/Users");
    }

    public Response patched(String operations) {
        return asks().body("""
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
                        """.formatted(operations)).patch(place());
    }
}
