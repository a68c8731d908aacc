package probity.declarations.provisioning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Demo.HR;
import static probity.declarations.DirectoryOverHttp.SCIM;
import static probity.declarations.DirectoryOverHttp.asks;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.DirectoryOverHttp;

/** RFC 7643 and 7644, the section in each name: how resources are searched, and which of their attributes are told. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class ScimSearchTest {

    private static final String ALL = "/.search";

    private static final String USERS = "/Users" + ALL;

    private static final String GROUPS = "/Groups" + ALL;

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    @Inject
    Clock clock;

    private final DirectoryOverHttp ann = DirectoryOverHttp.somebodyNew();

    @ParameterizedTest
    @ValueSource(strings = {USERS, ALL})
    void rfc7644_3_4_3_users_are_searched_by_a_body(String place) {
        ann.created();

        searched(place, "\"filter\": \"%s\"".formatted(itIsAnn()))
                .body("totalResults", equalTo(1))
                .body("Resources.userName", contains(ann.userName()));
    }

    @Test
    void rfc7644_3_4_3_a_search_of_all_tells_groups_behind_users_and_pages_across_them() {
        ann.created();
        int users = asks().get(SCIM + "/Users?count=0").path("totalResults");
        int groups = asks().get(SCIM + "/Groups").path("totalResults");

        searched(ALL, "\"startIndex\": %d, \"count\": 2".formatted(users))
                .body("totalResults", equalTo(users + groups))
                .body("itemsPerPage", equalTo(2))
                .body("Resources.meta.resourceType", contains("User", "Group"));
        searched(ALL, "\"startIndex\": %d, \"count\": 1".formatted(users + 2))
                .body("Resources.meta.resourceType", contains("Group"))
                .body("Resources.id", contains(group(2)));
        searched(ALL, "\"filter\": \"meta.resourceType eq \\\"Group\\\"\"")
                .body("totalResults", equalTo(groups))
                .body("Resources.meta.resourceType", everyItem(equalTo("Group")));
        searched(ALL, "\"filter\": \"meta.resourceType eq \\\"User\\\"\", \"count\": 0")
                .body("totalResults", equalTo(users))
                .body("Resources", hasSize(0));
    }

    private static String group(int number) {
        return asks().get(SCIM + "/Groups").path("Resources[%d].id".formatted(number - 1));
    }

    @Test
    void rfc7644_3_4_3_groups_are_searched_by_a_body_and_paged() {
        searched(GROUPS, "\"filter\": \"displayName eq \\\"case-handler\\\"\"")
                .body("Resources.id", contains("case-handler"));
        searched(GROUPS, "\"startIndex\": 2, \"count\": 1")
                .body("Resources.id", contains(group(2)))
                .body("totalResults", equalTo(14));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "filter": "userName co \\"a\\""                            | invalidFilter
            "filter": 7                                                | invalidFilter
            "count": "many"                                            | invalidValue
            "attributes": ["title"], "excludedAttributes": ["active"]  | invalidValue
            """)
    void rfc7644_3_12_a_search_that_cannot_be_made_is_told(String body, String type) {
        asks().body("{%s}".formatted(body))
                .post(SCIM + ALL)
                .then()
                .statusCode(400)
                .body("scimType", equalTo(type));
    }

    @Test
    void rfc7644_3_4_3_only_a_directory_searches_and_only_in_its_own_authority() {
        ann.created();

        for (String place : List.of(ALL, USERS, GROUPS)) {
            HR.asks()
                    .contentType("application/scim+json")
                    .body("{}")
                    .post(SCIM + place)
                    .then()
                    .statusCode(403);
            given().contentType("application/scim+json")
                    .body("{}")
                    .post(SCIM + place)
                    .then()
                    .statusCode(401);
        }
        asks("leicester")
                .body("{\"filter\": \"%s\"}".formatted(itIsAnn()))
                .post(SCIM + ALL)
                .then()
                .statusCode(200)
                .body("totalResults", equalTo(0));
    }

    @Test
    void rfc7644_3_4_2_3_no_order_is_promised_and_who_asks_for_one_is_answered_without() {
        ann.created();
        DirectoryOverHttp.somebodyNew().created();
        asks().get(SCIM + "/ServiceProviderConfig").then().body("sort.supported", equalTo(false));

        List<String> first = ids("/Users?sortBy=title&sortOrder=descending");
        assertThat(first).isEqualTo(ids("/Users")).isEqualTo(ids("/Users?sortBy=title&sortOrder=ascending"));
        searched(USERS, "\"sortBy\": \"title\"").body("Resources.id", hasItem(first.getFirst()));
    }

    private static List<String> ids(String list) {
        return asks().get(SCIM + list).then().statusCode(200).extract().path("Resources.id");
    }

    @Test
    void rfc7644_3_9_only_the_attributes_that_are_asked_for_are_told_beside_the_id() {
        ann.created();

        asks().get(ann.place() + "?attributes=USERNAME,name.familyName,emails.value," + ENTERPRISE + ":department")
                .then()
                .statusCode(200)
                .body("keySet()", containsInAnyOrder("schemas", "id", "userName", "name", "emails", ENTERPRISE))
                .body("name", aMapWithSize(1))
                .body("name.familyName", equalTo("Hill"))
                .body("emails[0]", aMapWithSize(1))
                .body("'%s'".formatted(ENTERPRISE), aMapWithSize(1))
                .body("'%s'.department".formatted(ENTERPRISE), equalTo("housing-repairs"));
        asks().get(ann.place() + "?attributes=urn:ietf:params:scim:schemas:core:2.0:User:title,shoeSize")
                .then()
                .body("keySet()", containsInAnyOrder("schemas", "id", "title"));
    }

    @Test
    void rfc7644_3_9_attributes_that_are_not_wanted_are_left_out_but_for_the_id() {
        ann.created();

        asks().get(ann.place() + "?excludedAttributes=id,meta,name.formatted," + ENTERPRISE)
                .then()
                .statusCode(200)
                .body("id", notNullValue())
                .body("$", not(hasKey("meta")))
                .body("$", not(hasKey(ENTERPRISE)))
                .body("name.formatted", nullValue())
                .body("name.givenName", equalTo("Ann"));
    }

    @Test
    void rfc7644_3_9_the_same_holds_for_what_is_created_changed_listed_and_searched() {
        asks().body(ann.json())
                .post(SCIM + "/Users?attributes=userName")
                .then()
                .statusCode(201)
                .header("ETag", "W/\"2\"")
                .body("keySet()", containsInAnyOrder("schemas", "id", "userName"));
        asks().body(ann.json())
                .put(ann.place() + "?attributes=title")
                .then()
                .body("keySet()", containsInAnyOrder("schemas", "id", "title"));
        asks().body("{\"Operations\": [{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Clerk\"}]}")
                .patch(ann.place() + "?excludedAttributes=title")
                .then()
                .body("title", nullValue())
                .body("userName", equalTo(ann.userName()));
        asks().queryParam("filter", itIsAnn().replace("\\", ""))
                .get(SCIM + "/Users?attributes=title")
                .then()
                .body("Resources[0].title", equalTo("Clerk"))
                .body("Resources[0].keySet()", containsInAnyOrder("schemas", "id", "title"));
        searched(USERS, "\"filter\": \"%s\", \"attributes\": [\"active\"]".formatted(itIsAnn()))
                .body("Resources[0].keySet()", containsInAnyOrder("schemas", "id", "active"));
    }

    @Test
    void rfc7644_3_9_groups_tell_their_members_only_if_asked() {
        ann.created();

        String group = SCIM + "/Groups/declarant";
        asks().get(group + "?attributes=displayName")
                .then()
                .body("keySet()", containsInAnyOrder("schemas", "id", "displayName"));
        asks().get(group + "?attributes=members.value")
                .then()
                .body("members.value", hasItem(ann.person().toString()))
                .body("members[0]", aMapWithSize(1));
        asks().get(group + "?excludedAttributes=members").then().body("$", not(hasKey("members")));
    }

    @Test
    void rfc7644_3_9_one_asks_with_the_one_or_with_the_other() {
        asks().body(ann.json())
                .post(SCIM + "/Users?attributes=title&excludedAttributes=active")
                .then()
                .statusCode(400);
        ann.created().then().statusCode(201);

        asks().get(ann.place() + "?attributes=title&excludedAttributes=active")
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidValue"));
    }

    @Test
    void rfc7643_3_1_it_is_told_since_when_a_user_is_there_when_it_changed_and_in_which_version() {
        Instant before = clock.instant().minusSeconds(5);
        Response created = ann.created();

        Instant since = Instant.parse(created.path("meta.created"));
        assertThat(since).isAfter(before);
        assertThat(Instant.parse(created.path("meta.lastModified"))).isAfterOrEqualTo(since);
        Response changed = ann.patched("{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Clerk\"}");
        changed.then()
                .body("meta.created", equalTo(since.toString()))
                .body("meta.version", equalTo(changed.header("ETag")));
        assertThat(Instant.parse(changed.path("meta.lastModified")))
                .isAfterOrEqualTo(Instant.parse(created.path("meta.lastModified")));
        asks().get(ann.place())
                .then()
                .header("ETag", changed.header("ETag"))
                .body("meta", equalTo(changed.path("meta")));
        searched(USERS, "\"filter\": \"%s\"".formatted(itIsAnn()))
                .body("Resources[0].meta", equalTo(changed.path("meta")));
    }

    @Test
    void rfc7643_3_1_what_changes_nothing_changes_neither_version_nor_time() {
        Response created = ann.created();

        asks().body(ann.json()).put(ann.place()).then().body("meta", equalTo(created.path("meta")));
    }

    @Test
    void rfc7643_3_1_a_user_who_comes_again_is_created_anew() {
        Instant first = Instant.parse(ann.created().path("meta.created"));
        asks().delete(ann.place()).then().statusCode(204);

        assertThat(Instant.parse(ann.created().path("meta.created"))).isAfter(first);
    }

    private String itIsAnn() {
        return "userName eq \\\"%s\\\"".formatted(ann.userName());
    }

    private static ValidatableResponse searched(String place, String question) {
        return asks().body("""
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], %s}
                        """.formatted(question)).post(SCIM + place).then().statusCode(200);
    }
}
