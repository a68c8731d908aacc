package probity.concerns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The description of the API is a promise, so a change of it is seen and approved: by copying it to contracts. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class OpenApiTest {

    private static final Path APPROVED = Path.of("../contracts/src/main/resources/openapi/concerns.json");

    private static final Path ACTUAL = Path.of("target/openapi/concerns.json");

    @Test
    void the_api_is_as_approved() throws IOException {
        String actual = given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.createDirectories(ACTUAL.getParent());
        Files.writeString(ACTUAL, actual);

        var json = new ObjectMapper();
        assertThat(json.readTree(actual))
                .as("the API as in %s", ACTUAL)
                .isEqualTo(json.readTree(Files.readString(APPROVED)));
    }
}
