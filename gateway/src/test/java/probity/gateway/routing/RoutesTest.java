package probity.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.gateway.routing.Route.Cargo;
import probity.gateway.routing.Route.Door;
import probity.gateway.routing.Route.Service;

/** All that the services promised is reached, each at its service and through its door, and nothing else is. */
class RoutesTest {

    @ParameterizedTest
    @EnumSource
    void every_operation_is_reached_with_a_token_unless_it_is_for_everybody(Service service) throws IOException {
        Map<String, JsonNode> paths = paths(service);

        assertThat(paths).isNotEmpty().allSatisfy((path, operations) -> {
            Route route = Routes.of(example(path)).orElseThrow();
            assertThat(route.service()).isEqualTo(service);
            assertThat(operations.properties())
                    .allSatisfy(operation -> assertThat(route.door() == Door.STAFF)
                            .as(operation.getKey())
                            .isEqualTo(operation.getValue().has("security")));
        });
    }

    @Test
    void what_lies_below_beside_or_above_an_operation_is_not_there_unless_it_is_one() throws IOException {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            all.putAll(paths(service));
        }

        assertThat(all.keySet().stream().flatMap(RoutesTest::neighbours))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Routes.of(path).isPresent())
                        .isEqualTo(all.keySet().stream().anyMatch(promised -> isOf(promised, path))));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/authorities/leicester/concerns, RAISING",
        "/api/v1/authorities/leicester/receipts, RAISING",
        "/api/v1/authorities/leicester/conversation, OPEN",
        "/api/v1/codes/any/gift-assessment, PUBLIC",
        "/api/v1/authorities/leicester/codes, PUBLIC",
        "/api/v1/authorities/leicester/gift-register/changes, PUBLIC",
        "/api/v1/authorities/leicester/receipt-roots, CHECKING",
        "/api/v1/authorities/leicester/conversation/proof, OPEN",
        "/api/v1/gift-register, STAFF",
        "/scim/v2/Users, STAFF"
    })
    void each_door_is_where_it_belongs(String path, Door door) {
        assertThat(Routes.of(path).orElseThrow().door()).isEqualTo(door);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/gifts/1/files", "/api/v1/people-imports", "/api/v1/concerns/1/files"})
    void whole_files_pass_where_they_are_taken(String path) {
        assertThat(Routes.of(path).orElseThrow().cargo()).isEqualTo(Cargo.FILE);
        assertThat(Routes.of(path + "/1").orElseThrow().cargo()).isEqualTo(Cargo.FORM);
    }

    @Test
    void a_reporter_sends_whole_files_to_one_place() {
        String conversation = "/api/v1/authorities/leicester/conversation";

        assertThat(Routes.of(conversation + "/files").orElseThrow().cargo()).isEqualTo(Cargo.FILE);
        assertThat(Routes.of(conversation + "/files").orElseThrow().door()).isEqualTo(Door.OPEN);
        assertThat(Routes.of(conversation + "/messages").orElseThrow().cargo()).isEqualTo(Cargo.FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/authorities/A/codes", "/api/v1/authorities/x/codes", "/q/health", "/openapi", "/"})
    void what_nobody_promised_is_not_there(String path) {
        assertThat(Routes.of(path)).isEmpty();
    }

    private static Stream<String> neighbours(String path) {
        String here = example(path);
        String above = here.substring(0, here.lastIndexOf('/'));
        return Stream.of(here + "/other", here + "/", here + "x", above, above + "/other");
    }

    private static boolean isOf(String promised, String path) {
        return path.matches(promised.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private static String example(String path) {
        return path.replace("{authority}", "leicester").replaceAll("\\{[^}]+}", "1");
    }

    private static Map<String, JsonNode> paths(Service service) throws IOException {
        String file = "/openapi/%s.json".formatted(service.name().toLowerCase(Locale.ROOT));
        try (InputStream description = Objects.requireNonNull(RoutesTest.class.getResourceAsStream(file))) {
            Map<String, JsonNode> paths = new LinkedHashMap<>();
            new ObjectMapper()
                    .readTree(description)
                    .path("paths")
                    .properties()
                    .forEach(path -> paths.put(path.getKey(), path.getValue()));
            return paths;
        }
    }
}
