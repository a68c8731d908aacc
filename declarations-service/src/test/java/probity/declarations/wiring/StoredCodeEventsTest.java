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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeEvent.CodeImported;
import probity.declarations.code.CodeEvent.CodeRetired;
import probity.declarations.code.CodeEvent.CodeReviewed;
import probity.declarations.code.CodeEvent.ProposalSignedOff;
import probity.declarations.code.CodeEvent.ProposalWithdrawn;
import probity.declarations.code.CodeEvent.RetirementProposed;
import probity.declarations.code.CodeEvent.VersionAdopted;
import probity.declarations.code.CodeEvent.VersionDrafted;
import probity.declarations.code.CodeId;
import probity.declarations.code.SignOff;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;

/** The approved files keep old events readable for ever: files are added, never edited. */
class StoredCodeEventsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/events");

    private static final EventPlace PLACE =
            new EventPlace(new Authority("town"), new StreamId("code", new UUID(0, 1)), new Version(1));

    private static final CodeId CODE = new CodeId("town-staff");

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final CodeEventCodec codec = new CodeEventCodec();

    static Stream<CodeEvent> events() {
        var ann = new PersonId(UUID.fromString("00000002-0000-4000-8000-000000000001"));
        return Stream.of(
                new CodeImported(CODE, 1, NEW_YEAR, document()),
                new VersionDrafted(CODE, 1, NEW_YEAR, document(), LocalDate.of(2025, 11, 2)),
                new RetirementProposed(NEW_YEAR, LocalDate.of(2025, 11, 2)),
                new ProposalWithdrawn(LocalDate.of(2025, 11, 2)),
                new ProposalSignedOff(new SignOff(Post.HR_DIRECTOR, ann, LocalDate.of(2025, 11, 3))),
                new VersionAdopted(CODE, 1, NEW_YEAR, document()),
                new CodeRetired(CODE, NEW_YEAR),
                new CodeReviewed(NEW_YEAR, Set.of(Post.MONITORING_OFFICER, Post.AUDIT_DIRECTOR)));
    }

    private static Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", "town-staff");
        document.put("version", 1);
        document.put("clauses", List.of(Map.of("id", "9.01")));
        document.put("lint", List.of());
        return document;
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_approved_and_read_back_equal(CodeEvent event) throws IOException {
        var json = new ObjectMapper();
        var encoded = codec.encode(event, PLACE);
        String approved = Files.readString(SAMPLES.resolve(encoded.type() + ".json"));

        assertThat(json.readTree(encoded.json())).isEqualTo(json.readTree(approved));
        assertThat(codec.decode(new EncodedEvent(encoded.type(), approved), PLACE))
                .isEqualTo(event);
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(events().map(Object::getClass)).containsExactlyInAnyOrder(CodeEvent.class.getPermittedSubclasses());
    }
}
