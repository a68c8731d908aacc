package probity.declarations.people;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static probity.declarations.Demo.HR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class PeopleResourceTest {

    @Test
    void hr_registers_a_person_in_a_place() {
        UUID person = UUID.randomUUID();
        HR.sends("""
                        {"person": "%s", "name": "Ann Hill", "placement": {"capacity": "officer",
                         "directorate": "adult-services", "posts": ["declarant"], "from": "2026-01-05"}}
                        """.formatted(person))
                .post("/api/v1/people")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/api/v1/people/" + person))
                .body("name", equalTo("Ann Hill"));
    }
}
