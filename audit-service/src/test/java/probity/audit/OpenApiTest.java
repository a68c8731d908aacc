package probity.audit;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import probity.audit.testing.AuditServiceTest;
import probity.chassis.testing.ApprovedApi;

@AuditServiceTest
class OpenApiTest {

    @Test
    void the_api_is_as_approved() throws IOException {
        ApprovedApi.isDescribed("audit");
    }
}
