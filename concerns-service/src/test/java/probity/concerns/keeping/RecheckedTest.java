package probity.concerns.keeping;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecheckedTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private long millis = 7;
    private int asked;
    private boolean may = true;

    private final Rechecked rechecked = new Rechecked(out, this::ask, () -> TimeUnit.MILLISECONDS.toNanos(millis));

    private void ask() {
        asked++;
        if (!may) {
            throw new IllegalStateException("no more");
        }
    }

    @Test
    void it_is_asked_at_most_once_in_half_a_second_however_much_goes_out() throws IOException {
        for (int piece = 0; piece < 1_000; piece++) {
            rechecked.write("a".getBytes(US_ASCII));
        }
        assertThat(asked).isZero();

        after(499);
        assertThat(asked).isZero();
        after(1);
        assertThat(asked).isOne();
        after(0);
        after(499);
        assertThat(asked).isOne();
        after(1);
        assertThat(asked).isEqualTo(2);
        assertThat(out.size()).isEqualTo(1_005);
    }

    @Test
    void nothing_goes_out_once_it_may_not() throws IOException {
        rechecked.write('a');
        may = false;

        assertThatThrownBy(() -> after(500)).hasMessage("no more");
        assertThatThrownBy(() -> after(0)).hasMessage("no more");
        assertThat(out.toString(US_ASCII)).isEqualTo("a");
    }

    private void after(long more) throws IOException {
        millis += more;
        rechecked.write('b');
    }
}
