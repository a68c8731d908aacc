package probity.chassis.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.AuthorityBorder;
import probity.chassis.testing.TestToken;
import probity.chassis.testing.TokensForQuarkus;

@QuarkusTest
@QuarkusTestResource(TokensForQuarkus.class)
class AuthorityBorderTest {

    private static final String OPEN_API = """
            {"paths": {"/api/v1/letters/{id}": {"get": {}}, "/api/v1/leaky/{id}": {"get": {}}, "/api/v1/me": {"get": {}}}}
            """;

    private final AuthorityBorder border =
            new AuthorityBorder(OPEN_API, TestToken.of(UUID.randomUUID(), "leicester", "declarant"));

    @Test
    void what_is_answered_like_nothing_passes_and_what_is_not_is_named() {
        border.thing("letters", EdgeResource.LETTER).thing("leaky", EdgeResource.LETTER);

        assertThat(border.leaks()).containsExactly("GET /api/v1/leaky/{id}");
    }

    @Test
    void an_operation_that_no_thing_was_named_for_is_named() {
        border.thing("leaky", UUID.randomUUID());

        assertThat(border.leaks()).containsExactly("GET /api/v1/letters/{id}");
    }
}
