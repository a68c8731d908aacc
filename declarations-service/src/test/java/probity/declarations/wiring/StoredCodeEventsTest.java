package probity.declarations.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeEvent.CodeImported;
import probity.declarations.code.CodeId;

/** The approved files keep old events readable for ever: files are added, never edited. */
class StoredCodeEventsTest {

    private static final Path SAMPLE = Path.of("src/test/resources/events/code-imported.v1.json");

    private static final EventPlace PLACE =
            new EventPlace(new Authority("town"), new StreamId("code", new UUID(0, 1)), new Version(1));

    private final CodeEventCodec codec = new CodeEventCodec();

    private static CodeEvent event() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", "town-staff");
        document.put("version", 1);
        document.put("clauses", List.of(Map.of("id", "9.01")));
        document.put("lint", List.of());
        return new CodeImported(new CodeId("town-staff"), 1, LocalDate.of(2026, 1, 1), document);
    }

    @Test
    void an_event_is_written_as_approved() throws IOException {
        var json = new ObjectMapper();
        var encoded = codec.encode(event(), PLACE);

        assertThat(encoded.type()).isEqualTo("code-imported.v1");
        assertThat(json.readTree(encoded.json())).isEqualTo(json.readTree(Files.readString(SAMPLE)));
    }

    @Test
    void an_approved_event_is_read_back_equal() throws IOException {
        var stored = new EncodedEvent("code-imported.v1", Files.readString(SAMPLE));

        assertThat(codec.decode(stored, PLACE)).isEqualTo(event());
    }
}
