package probity.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.JsonEventCodec;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.testing.TestDatabase;

class SealedTextsTest {

    private static final Authority SOMEWHERE = new Authority("somewhere");
    private static final UUID ANN = UUID.randomUUID();
    private static final StreamId STREAM = new StreamId("letter", UUID.randomUUID());
    private static final EventPlace PLACE = new EventPlace(SOMEWHERE, STREAM, new Version(1));

    record Secret(UUID subject, @Nullable String text) {}

    record Line(Secret words) {}

    record Written(Secret title, List<Line> lines) {}

    private static final Written EVENT =
            new Written(secret("a title"), List.of(line("the first line"), line("the second line")));

    private static final class Codec extends JsonEventCodec<Written> {

        private final String name;

        Codec(SubjectKeys keys, String name) {
            super(new SealedTexts<>(keys, Secret.class, Secret::subject, Secret::text, Secret::new));
            this.name = name;
        }

        @Override
        public String category() {
            return "letter";
        }

        @Override
        protected String nameOf(Written event) {
            return name;
        }

        @Override
        protected Class<Written> typeOf(String name) {
            return Written.class;
        }
    }

    @TempDir
    Path folder;

    private SubjectKeys keys;
    private Codec codec;

    @BeforeEach
    void makeCodec() {
        keys = new SubjectKeys(TestDatabase.migrated().service(), KeyFile.create(folder.resolve("keys")));
        codec = new Codec(keys, "written.v1");
    }

    @Test
    void sealed_texts_come_back_and_are_stored_unreadable_beside_their_subject() {
        EncodedEvent stored = codec.encode(EVENT, PLACE);

        assertThat(codec.decode(stored, PLACE)).isEqualTo(EVENT);
        assertThat(stored.json()).contains("{\"title\":{\"subject\":\"" + ANN + "\",\"sealed\":\"");
        assertThat(stored.json()).doesNotContain("a title", "the first line", "the second line");
    }

    @Test
    void texts_of_an_erased_subject_are_read_as_nothing() {
        EncodedEvent stored = codec.encode(EVENT, PLACE);

        keys.destroy(ANN, SOMEWHERE, Instant.EPOCH);

        assertThat(codec.decode(stored, PLACE)).isEqualTo(erased());
        assertThat(codec.decode(codec.encode(erased(), PLACE), PLACE)).isEqualTo(erased());
    }

    @Test
    void a_stored_event_opens_in_its_own_place_alone() {
        EncodedEvent stored = codec.encode(EVENT, PLACE);

        assertThatThrownBy(() -> codec.decode(stored, new EventPlace(SOMEWHERE, STREAM, new Version(2))))
                .hasStackTraceContaining("do not open here");
        var other = new StreamId("letter", UUID.randomUUID());
        assertThatThrownBy(() -> codec.decode(stored, new EventPlace(SOMEWHERE, other, new Version(1))))
                .hasStackTraceContaining("do not open here");
        assertThatThrownBy(() -> codec.decode(new EncodedEvent("received.v1", stored.json()), PLACE))
                .hasStackTraceContaining("do not open here");
    }

    @Test
    void a_text_that_was_moved_to_another_field_does_not_open() {
        String json = codec.encode(EVENT, PLACE).json();
        int first = json.indexOf("{\"words\"");
        int second = json.indexOf("{\"words\"", first + 1);
        String moved = json.substring(0, first)
                + json.substring(second, json.length() - 2)
                + ","
                + json.substring(first, second - 1)
                + "]}";

        assertThatThrownBy(() -> codec.decode(new EncodedEvent("written.v1", moved), PLACE))
                .hasStackTraceContaining("do not open here");
    }

    private static Written erased() {
        return new Written(
                new Secret(ANN, null), List.of(new Line(new Secret(ANN, null)), new Line(new Secret(ANN, null))));
    }

    private static Secret secret(String text) {
        return new Secret(ANN, text);
    }

    private static Line line(String text) {
        return new Line(secret(text));
    }
}
