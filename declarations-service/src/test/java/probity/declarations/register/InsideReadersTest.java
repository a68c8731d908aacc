package probity.declarations.register;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.Newcomer;
import probity.declarations.Offered;
import probity.declarations.adopting.AdoptedCodes;
import probity.declarations.adopting.CodesAtRunTime;

/** Who inside reads the register is what the code's file says: by post, kind and grade. */
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("P-2")
class InsideReadersTest {

    private static final String QUAY = "quay";

    @Inject
    AdoptedCodes codes;

    @Nullable
    private Response last;

    @Test
    void each_post_reads_what_the_code_lets_it_read_and_nothing_else() {
        Newcomer clerk = Newcomer.of(QUAY).serves("employee", "2024-01-08", "\"grade\": \"clerk\"");
        Newcomer chief = Newcomer.of(QUAY).serves("employee", "2024-01-08", "\"grade\": \"chief officer\"");
        String dinner = declared(clerk, "hospitality");
        String token = declared(clerk, "token");
        String chiefs = declared(chief, "token");

        of("monitoring-officer").body("items.gift", containsInAnyOrder(dinner, token, chiefs));
        of("hr").body("items.gift", containsInAnyOrder(dinner));
        of("audit-director").body("items.gift", containsInAnyOrder(chiefs));
        of("hr-director").body("items", empty());
        of("external-auditor").body("items", empty());
        asks(clerk.person(), "declarant").body("items.gift", containsInAnyOrder(dinner, token));
        of("hr", "/api/v1/gift-register?kind=token").body("items", empty());
    }

    /** The shipped codes let those read all of it who keep the code, and those who audit it. */
    @Test
    void under_a_shipped_code_hr_and_the_auditors_read_everything() {
        Response declared = Offered.to(Demo.OFFICER, "leicester").declare();

        for (Demo reader : new Demo[] {Demo.HR, Demo.HR_DIRECTOR, Demo.DEPUTY, Demo.EXTERNAL_AUDITOR}) {
            reader.asks("leicester")
                    .header("Probity-Seen", declared.header("Probity-Seen"))
                    .get("/api/v1/gift-register?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.any { it.gift == '%s' }".formatted(declared.<String>path("id")), equalTo(true));
        }
    }

    /** The register goes on after a version was told once more. */
    @Test
    @Tag("C-1")
    void what_a_file_left_to_the_standard_it_may_say_later(@TempDir Path folder) throws IOException {
        ObjectNode document = renamed();
        ObjectNode publication = (ObjectNode) document.path("publication");
        JsonNode readers = publication.remove("readers");
        taken(folder, document);
        Newcomer here = Newcomer.of("late-quay").serves("employee", "2024-01-08");
        last = here.declares(Offered.to(Demo.OFFICER, "late-quay").kind("token"));
        String gift = last.path("id");
        asks("late-quay", "hr-director").body("items.gift", contains(gift));

        publication.set("readers", readers);
        taken(folder, document);
        last = here.declares(Offered.to(Demo.OFFICER, "late-quay").kind("token"));
        asks("late-quay", "hr-director").body("items", empty());
        asks("late-quay", "monitoring-officer").body("items.gift", contains(last.path("id"), gift));
    }

    private void taken(Path folder, ObjectNode document) throws IOException {
        Files.writeString(folder.resolve("code.json"), document.toPrettyString());
        CodesAtRunTime.load(codes, folder);
    }

    private static ObjectNode renamed() throws IOException {
        Path file = Path.of("src/test/resources/codes-that-publish/quay-people.json");
        return (ObjectNode) new ObjectMapper()
                .readTree(Files.readString(file)
                        .replace("\"quay-people\"", "\"late-quay-people\"")
                        .replace("\"quay\"", "\"late-quay\""));
    }

    private String declared(Newcomer who, String kind) {
        last = who.declares(Offered.to(Demo.OFFICER, QUAY).kind(kind).worth("60.00"));
        return last.path("id");
    }

    private ValidatableResponse of(String post) {
        return of(post, "/api/v1/gift-register");
    }

    private ValidatableResponse of(String post, String path) {
        return asks(UUID.randomUUID(), QUAY, post, path);
    }

    private ValidatableResponse asks(UUID person, String role) {
        return asks(person, QUAY, role, "/api/v1/gift-register");
    }

    private ValidatableResponse asks(String authority, String role) {
        return asks(UUID.randomUUID(), authority, role, "/api/v1/gift-register");
    }

    private ValidatableResponse asks(UUID person, String authority, String role, String path) {
        return given().auth()
                .oauth2(TestToken.of(person, authority, role))
                .header("Probity-Seen", requireNonNull(last).header("Probity-Seen"))
                .get(path)
                .then()
                .statusCode(200);
    }
}
