package probity.declarations;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.ApprovedApi;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class OpenApiTest {

    @Test
    void the_api_is_as_approved() throws IOException {
        ApprovedApi.isDescribed("declarations");
    }
}
