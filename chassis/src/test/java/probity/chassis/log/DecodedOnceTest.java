package probity.chassis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;

class DecodedOnceTest {

    private static final StreamId STREAM = new StreamId("words", UUID.randomUUID());

    private final Words words = new Words();
    private final EventCodec<String> codec = new DecodedOnce<>(words);

    @Test
    void whoever_follows_gets_what_was_decoded_for_the_first() {
        StoredEvent stored = at(7, "hello");

        assertThat(codec.decode(stored).event()).isEqualTo("hello");
        assertThat(codec.decode(stored).event()).isEqualTo("hello");
        assertThat(words.decoded).isEqualTo(1);
    }

    @Test
    void another_reading_of_the_same_position_is_decoded_again() {
        codec.decode(at(7, "before"));

        assertThat(codec.decode(at(7, "after")).event()).isEqualTo("after");
        assertThat(words.decoded).isEqualTo(2);
    }

    @Test
    void those_that_share_a_place_are_not_confused() {
        StoredEvent old = at(7, "old");
        StoredEvent young = at(7 + 256, "young");

        codec.decode(old);
        assertThat(codec.decode(young).event()).isEqualTo("young");
        assertThat(codec.decode(old).event()).isEqualTo("old");
        assertThat(codec.decode(old).position()).isEqualTo(7);
    }

    private static StoredEvent at(long position, String word) {
        var provenance = Provenance.automatic(new Authority("somewhere"), "test", Instant.EPOCH);
        return new StoredEvent(
                position, STREAM, new Version(1), provenance, Instant.EPOCH, new EncodedEvent("word.v1", word));
    }

    private static final class Words implements EventCodec<String> {

        private int decoded;

        @Override
        public String category() {
            return "words";
        }

        @Override
        public EncodedEvent encode(String event, EventPlace place) {
            return new EncodedEvent("word.v1", event);
        }

        @Override
        public String decode(EncodedEvent event, EventPlace place) {
            decoded++;
            return event.json();
        }
    }
}
