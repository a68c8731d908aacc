package probity.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The description of an API is a promise, so a change of it is seen and approved: by copying it to contracts. */
public final class ApprovedApi {

    private ApprovedApi() {}

    /** Expects the running service to describe itself as approved, and leaves what it says in {@code target}. */
    public static void isDescribed(String room) throws IOException {
        Path actual = Path.of("target/openapi", room + ".json");
        String described = given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.createDirectories(actual.getParent());
        Files.writeString(actual, described);

        var json = new ObjectMapper();
        Path approved = Path.of("../contracts/src/main/resources/openapi", room + ".json");
        assertThat(json.readTree(described))
                .as("the API as in %s", actual)
                .isEqualTo(json.readTree(Files.readString(approved)));
    }
}
