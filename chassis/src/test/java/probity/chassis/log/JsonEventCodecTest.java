package probity.chassis.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;

class JsonEventCodecTest {

    private static final String CANARY = "canary in a stored event";

    private static final EventPlace PLACE =
            new EventPlace(new Authority("somewhere"), new StreamId("measured", UUID.randomUUID()), new Version(1));

    private final Codec codec = new Codec();

    record Measured(int length) {}

    @Test
    void an_event_is_read_back_equal() {
        var measured = new Measured(3);

        assertThat(codec.decode(codec.encode(measured, PLACE), PLACE)).isEqualTo(measured);
    }

    @Test
    void an_event_that_cannot_be_read_names_its_type_and_field_and_nothing_of_what_is_in_it() {
        var broken = new EncodedEvent("measured.v1", "{\"length\": \"%s\"}".formatted(CANARY));

        assertThatThrownBy(() -> codec.decode(broken, PLACE))
                .hasMessageContaining("measured.v1")
                .hasMessageContaining("length")
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
    }

    private static final class Codec extends JsonEventCodec<Measured> {

        @Override
        public String category() {
            return "measured";
        }

        @Override
        protected String nameOf(Measured event) {
            return "measured.v1";
        }

        @Override
        protected Class<Measured> typeOf(String name) {
            return Measured.class;
        }
    }
}
