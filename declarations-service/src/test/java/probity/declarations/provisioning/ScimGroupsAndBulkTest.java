package probity.declarations.provisioning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.DirectoryOverHttp.SCIM;
import static probity.declarations.DirectoryOverHttp.asks;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.DirectoryOverHttp;

/** Groups, bulk and discovery of RFC 7643 and 7644, the section in each name. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class ScimGroupsAndBulkTest {

    private static final String HANDLERS = SCIM + "/Groups/case-handler";

    private final DirectoryOverHttp ann = DirectoryOverHttp.somebodyNew();

    @Test
    void rfc7643_4_2_groups_are_the_posts_and_their_members_hold_them() {
        ann.created();

        members("{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}");
        asks().get(HANDLERS).then().body("members.value", hasItem(ann.person().toString()));
        asks().get(HANDLERS + "?excludedAttributes=members").then().body("members", nullValue());
        asks().get(ann.place()).then().body("groups.value", containsInAnyOrder("declarant", "case-handler"));

        members("{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}");
        asks().get(ann.place()).then().body("groups.value", contains("declarant"));
        asks().get(SCIM + "/Groups?filter=displayName eq \"case-handler\"")
                .then()
                .body("totalResults", equalTo(1))
                .body("Resources[0].id", equalTo("case-handler"));
    }

    @Test
    void rfc7644_3_5_2_a_member_must_be_a_user() {
        asks().body(operations("{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                        .formatted(UUID.randomUUID())))
                .patch(HANDLERS)
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidValue"));
        asks().get(SCIM + "/Groups/kings").then().statusCode(404);
    }

    @Test
    void rfc7644_3_7_operations_are_carried_out_in_order_and_name_each_other_by_bulk_id() {
        var bob = DirectoryOverHttp.somebodyNew();
        String under =
                bob.json().replaceAll("\"manager\": \\{\"value\": \"[^\"]+\"", "\"manager\": {\"value\": \"bulkId:a\"");

        asks().body("""
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [
                         {"method": "POST", "path": "/Users", "bulkId": "a", "data": %s},
                         {"method": "POST", "path": "/Users", "bulkId": "b", "data": %s},
                         {"method": "PATCH", "path": "/Users/%s", "data": {"Operations": [
                          {"op": "replace", "path": "title", "value": "Clerk"}]}},
                         {"method": "DELETE", "path": "/Users/%s"},
                         {"method": "GET", "path": "/Users"}]}
                        """.formatted(ann.json(), under, "bulkId:b", UUID.randomUUID()))
                .post(SCIM + "/Bulk")
                .then()
                .statusCode(200)
                .body("Operations.status", contains("201", "201", "200", "404", "400"))
                .body("Operations[0].bulkId", equalTo("a"));
        asks().get(bob.place())
                .then()
                .body("title", equalTo("Clerk"))
                .body(
                        "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'.manager.value",
                        equalTo(ann.person().toString()));
    }

    @Test
    void rfc7644_3_7_3_a_bulk_stops_after_as_many_failures_as_it_says() {
        asks().body("""
                        {"failOnErrors": 1, "Operations": [
                         {"method": "DELETE", "path": "/Users/%s"}, {"method": "POST", "path": "/Users", "data": %s}]}
                        """.formatted(UUID.randomUUID(), ann.json()))
                .post(SCIM + "/Bulk")
                .then()
                .statusCode(200)
                .body("Operations", hasSize(1));
        asks().get(ann.place()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ServiceProviderConfig",
                "/ResourceTypes",
                "/ResourceTypes/User",
                "/Schemas",
                "/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group"
            })
    void rfc7644_4_what_is_spoken_here_is_told(String place) {
        asks().get(SCIM + place).then().statusCode(200).contentType("application/scim+json");
    }

    private void members(String operation) {
        asks().body(operations(operation.formatted(ann.person())))
                .patch(HANDLERS)
                .then()
                .statusCode(200);
    }

    private static String operations(String operation) {
        return "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [%s]}"
                .formatted(operation);
    }
}
