package probity.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the realm file to what the services expect of their callers. */
class RealmTest {

    private static final Map<String, List<String>> ROLES_OF_POSTS = Map.ofEntries(
            Map.entry("officer", List.of("declarant")),
            Map.entry("manager", List.of("declarant", "line-manager")),
            Map.entry("director", List.of("declarant", "line-manager", "director")),
            Map.entry("hr", List.of("hr", "declarant")),
            Map.entry("mo", List.of("monitoring-officer", "declarant")),
            Map.entry("deputy-mo", List.of("deputy-monitoring-officer", "declarant")),
            Map.entry("audit", List.of("audit-director", "declarant")),
            Map.entry("fraud", List.of("head-of-fraud", "declarant")),
            Map.entry("hr-director", List.of("hr-director", "declarant")),
            Map.entry("handler", List.of("case-handler", "declarant")),
            Map.entry("custodian", List.of("identity-custodian", "declarant")),
            Map.entry("committee", List.of("committee-member")),
            Map.entry("auditor", List.of("external-auditor")),
            Map.entry("admin", List.of("administrator")),
            Map.entry("councillor", List.of("declarant")));

    private static final List<String> AUTHORITIES = List.of("westminster", "kensington-chelsea", "leicester");

    private final JsonNode realm = read();

    @Test
    void every_role_that_a_post_or_a_client_has_is_there_and_no_other() {
        assertThat(names(realm.at("/roles/realm"), "name"))
                .containsExactlyInAnyOrder(
                        "declarant",
                        "line-manager",
                        "director",
                        "hr",
                        "monitoring-officer",
                        "deputy-monitoring-officer",
                        "audit-director",
                        "head-of-fraud",
                        "hr-director",
                        "case-handler",
                        "identity-custodian",
                        "committee-member",
                        "external-auditor",
                        "hotline",
                        "siem",
                        "hr-directory",
                        "administrator",
                        "default-roles-probity");
    }

    @Test
    void every_post_of_every_authority_has_its_person() {
        for (int town = 0; town < Demo.TOWNS.size(); town++) {
            for (int post = 0; post < Demo.POSTS.size(); post++) {
                JsonNode user = user(Demo.user(Demo.POSTS.get(post), Demo.TOWNS.get(town)));
                assertThat(user.path("id").asText())
                        .isEqualTo("0000000%d-0000-4000-8000-0000000000%02d".formatted(town + 1, post + 1));
                assertThat(texts(user.at("/attributes/authority"))).containsExactly(AUTHORITIES.get(town));
                assertThat(texts(user.path("realmRoles"))).isEqualTo(ROLES_OF_POSTS.get(Demo.POSTS.get(post)));
                assertThat(user.at("/credentials/0/value").asText()).isEqualTo(Demo.PASSWORD);
                assertThat(user.path("lastName").asText())
                        .as("whoever names the town must not name its people")
                        .isNotEmpty()
                        .isNotEqualToIgnoringCase(Demo.TOWNS.get(town));
            }
        }
    }

    @Test
    void other_systems_sign_in_as_themselves_with_one_role_in_one_authority() {
        for (String kind : List.of("hotline", "siem", "hr-directory")) {
            for (int town = 0; town < Demo.TOWNS.size(); town++) {
                String name = kind + "." + Demo.TOWNS.get(town);
                JsonNode client = client(name);
                assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
                assertThat(client.path("standardFlowEnabled").asBoolean()).isFalse();
                assertThat(client.path("secret").asText()).startsWith("demo-only-");
                JsonNode account = user("service-account-" + name);
                assertThat(texts(account.path("realmRoles"))).containsExactly(kind);
                assertThat(texts(account.at("/attributes/authority"))).containsExactly(AUTHORITIES.get(town));
            }
        }
    }

    @Test
    void a_front_end_must_use_the_authorization_code_with_a_proof_key() {
        JsonNode frontEnd = client("front-end");
        assertThat(frontEnd.path("publicClient").asBoolean()).isTrue();
        assertThat(frontEnd.at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(texts(frontEnd.path("redirectUris")))
                .containsExactly("http://localhost:8080/*", "http://127.0.0.1:*");
    }

    @Test
    void nobody_gets_a_token_for_a_password() {
        assertThat(elements(realm.path("clients")))
                .allSatisfy(client -> assertThat(
                                client.path("directAccessGrantsEnabled").asBoolean(true))
                        .isFalse());
    }

    @Test
    void a_token_names_caller_authority_roles_and_audience_and_soon_ends() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(names(realm.at("/clientScopes/0/protocolMappers"), "name"))
                .containsExactlyInAnyOrder("subject", "name", "authority", "roles", "audience");
    }

    @Test
    void guessing_passwords_is_slowed_down_and_what_happens_is_kept() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
    }

    @Test
    void nobody_moves_themselves_to_another_authority() throws IOException {
        String profile = realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config"
                        + "/kc.user.profile.config/0")
                .asText();
        JsonNode authority = elements(new ObjectMapper().readTree(profile).path("attributes"))
                .filter(attribute -> attribute.path("name").asText().equals("authority"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(authority.at("/permissions/edit"))).containsExactly("admin");
    }

    private JsonNode user(String name) {
        return find(realm.path("users"), "username", name);
    }

    private JsonNode client(String id) {
        return find(realm.path("clients"), "clientId", id);
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return elements(list)
                .filter(element -> element.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is missing"));
    }

    private static List<String> names(JsonNode list, String field) {
        return elements(list).map(element -> element.path(field).asText()).toList();
    }

    private static List<String> texts(JsonNode list) {
        return elements(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return list.valueStream();
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(new Layout(Checkout.ROOT, Checkout.ROOT).realm().toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
