package probity.concerns.wiring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.concerns.KnownKeys;
import probity.concerns.evidence.EvidenceEvent;
import probity.concerns.evidence.EvidenceEvent.FileSent;
import probity.concerns.evidence.EvidenceEvent.OriginalOpened;
import probity.concerns.evidence.EvidenceFile;
import probity.concerns.evidence.FileId;
import probity.concerns.evidence.KeptFile;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * The files under events/ are a promise to every event already stored. They are never edited. What is sealed in them
 * was sealed under the key of this test.
 */
class StoredEvidenceEventsTest {

    private static final UUID CASE = UUID.fromString("0c000000-0000-8000-8000-000000000001");
    private static final PersonId BEN = new PersonId(UUID.fromString("00000001-0000-4000-8000-000000000002"));
    private static final FileId FILE = new FileId(UUID.fromString("0f000000-0000-4000-8000-000000000001"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Authority AUTHORITY = new Authority("westminster");
    private static final EventPlace PLACE = new EventPlace(
            AUTHORITY,
            new StreamId("evidence", UUID.fromString("0e000000-0000-8000-8000-000000000001")),
            new Version(1));

    static final EvidenceEventCodec codec = new EvidenceEventCodec(SealedTypes.of(KnownKeys.of(AUTHORITY, CASE)));

    /** An event as it was stored at some time. */
    record Sample(String form, EvidenceEvent event) {}

    static Stream<Sample> samples() {
        var original = new KeptFile(new UUID(0, 1), 1_000, "0a", text("ab"));
        var rendition = new KeptFile(new UUID(0, 2), 900, "0b", text("cd"));
        var name = text("At the door.jpg");
        var type = text("image/jpeg");
        return Stream.of(
                new Sample(
                        "",
                        new FileSent(new EvidenceFile(
                                FILE, Post.AUDIT_DIRECTOR, name, type, original, rendition, true, MONDAY))),
                new Sample(
                        ".from-reporter",
                        new FileSent(new EvidenceFile(FILE, null, name, type, original, null, false, MONDAY))),
                new Sample("", new OriginalOpened(FILE, BEN, Post.AUDIT_DIRECTOR, text("Why."), MONDAY)));
    }

    private static Confidential text(String text) {
        return new Confidential(CASE, text);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_as_promised_and_read_back_equal(Sample sample) throws IOException {
        EvidenceEvent event = sample.event();
        String name = codec.nameOf(event);
        EncodedEvent encoded = codec.encode(event, PLACE);
        String promised = resource("/events/" + name + sample.form() + ".json");

        assertThat(withoutCiphertext(encoded.json())).isEqualTo(withoutCiphertext(promised));
        assertThat(codec.decode(new EncodedEvent(name, promised), PLACE)).isEqualTo(event);
        assertThat(codec.decode(encoded, PLACE)).isEqualTo(event);
    }

    @Test
    void neither_name_nor_type_of_a_file_nor_a_reason_is_stored_in_clear() {
        assertThat(samples().map(sample -> codec.encode(sample.event(), PLACE).json()))
                .noneMatch(json -> Stream.of("door", "jpg", "jpeg", "Why").anyMatch(json::contains));
    }

    @Test
    void every_event_has_a_sample() {
        Set<Class<?>> sampled =
                samples().map(sample -> sample.event().getClass()).collect(Collectors.toSet());

        assertThat(sampled).isEqualTo(Set.of(EvidenceEvent.class.getPermittedSubclasses()));
    }

    @Test
    void an_unknown_event_is_not_passed_over() {
        assertThatThrownBy(() -> codec.decode(new EncodedEvent("file-lost.v1", "{}"), PLACE))
                .hasMessageContaining("file-lost.v1");
    }

    private static String withoutCiphertext(String json) {
        return json.replaceAll("\"sealed\":\"[^\"]*\"", "\"sealed\":\"\"");
    }

    private static String resource(String path) throws IOException {
        try (var stream = requireNonNull(StoredEvidenceEventsTest.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
