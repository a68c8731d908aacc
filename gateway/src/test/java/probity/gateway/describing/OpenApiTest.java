package probity.gateway.describing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private final ObjectNode whole = new OpenApi(new ObjectMapper()).aggregated();

    @Test
    void it_holds_what_each_service_promised() {
        assertThat(whole.path("paths").properties())
                .extracting(path -> path.getKey())
                .contains("/api/v1/gifts", "/api/v1/authorities/{authority}/concerns", "/api/v1/measures");
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> references = whole.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(whole.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }
}
