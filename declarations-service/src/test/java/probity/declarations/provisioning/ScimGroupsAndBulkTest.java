package probity.declarations.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.DirectoryOverHttp.SCIM;
import static probity.declarations.DirectoryOverHttp.asks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    @Test
    void rfc7644_3_4_2_groups_are_found_by_their_name_and_by_nothing_else() {
        for (String other : List.of(
                "id eq \"hr\"",
                "displayName co \"hr\"",
                "members.value eq \"%s\"".formatted(UUID.randomUUID()),
                "displayName eq \"hr\" or displayName eq \"director\"")) {
            asks().queryParam("filter", other)
                    .get(SCIM + "/Groups")
                    .then()
                    .statusCode(400)
                    .body("scimType", equalTo("invalidFilter"));
        }
    }

    @Test
    void rfc7643_5_the_flags_are_what_is_spoken_here() {
        config().body("patch.supported", equalTo(true))
                .body("bulk.supported", equalTo(true))
                .body("filter.supported", equalTo(true))
                .body("filter.maxResults", equalTo(Search.COUNT_MAX))
                .body("changePassword.supported", equalTo(false))
                .body("sort.supported", equalTo(false))
                .body("etag.supported", equalTo(true))
                .body("authenticationSchemes.type", contains("oauthbearertoken"));

        List<String> groups = asks().get(SCIM + "/Groups").path("Resources.id");
        asks().get(SCIM + "/Groups?sortBy=displayName&sortOrder=descending")
                .then()
                .body("Resources.id", equalTo(groups));
        String version = ann.created().header("ETag");
        asks().header("If-None-Match", version).get(ann.place()).then().statusCode(304);
    }

    @Test
    void rfc7644_3_7_4_a_bulk_is_taken_up_to_the_limits_that_are_told_and_not_beyond() {
        int operations = config().extract().path("bulk.maxOperations");
        int bytes = config().extract().path("bulk.maxPayloadSize");

        bulk(ofNothing(operations)).statusCode(200).body("Operations", hasSize(operations));
        bulk(ofNothing(operations + 1)).statusCode(413);
        String one = ofNothing(1);
        bulk(one + " ".repeat(bytes - one.length())).statusCode(200).body("Operations", hasSize(1));
        bulk(one + " ".repeat(bytes + 1 - one.length())).statusCode(413);
    }

    @Test
    void rfc7643_7_the_schemas_name_exactly_what_our_documents_carry() {
        ann.created();
        members("{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}");
        ObjectNode user = document(ann.place());
        var enterprise = (ObjectNode) user.remove(Scim.ENTERPRISE);

        asks().get(SCIM + "/Schemas")
                .then()
                .body("Resources.id", containsInAnyOrder(Scim.USER, Scim.ENTERPRISE, Scim.GROUP));
        assertThat(described(Scim.USER)).isEqualTo(carried(user));
        assertThat(described(Scim.ENTERPRISE)).isEqualTo(carried(enterprise));
        assertThat(described(Scim.GROUP)).isEqualTo(carried(document(HANDLERS)));
    }

    private static ValidatableResponse config() {
        return asks().get(SCIM + "/ServiceProviderConfig").then().statusCode(200);
    }

    private static ValidatableResponse bulk(String body) {
        return asks().body(body).post(SCIM + "/Bulk").then();
    }

    /** Each operation is refused by itself. */
    private static String ofNothing(int operations) {
        return "{\"Operations\": [%s]}".formatted(String.join(",", Collections.nCopies(operations, "{}")));
    }

    private static ObjectNode document(String place) {
        return Scim.read(asks().get(place).then().statusCode(200).extract().asString());
    }

    private static Set<String> described(String schema) {
        Set<String> names = new TreeSet<>();
        document(SCIM + "/Schemas/" + schema).path("attributes").forEach(attribute -> {
            String name = attribute.path("name").asText();
            names.add(name);
            attribute
                    .path("subAttributes")
                    .forEach(part -> names.add(name + "." + part.path("name").asText()));
        });
        return names;
    }

    /** But for what RFC 7643 says of all resources in its section 3.1. */
    private static Set<String> carried(ObjectNode document) {
        Set<String> names = new TreeSet<>();
        document.remove(List.of("schemas", "id", "meta")).properties().forEach(field -> {
            names.add(field.getKey());
            JsonNode first = field.getValue().isArray() ? field.getValue().path(0) : field.getValue();
            first.fieldNames().forEachRemaining(part -> names.add(field.getKey() + "." + part));
        });
        return names;
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
