package probity.concerns.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final byte[] TEN = new byte[10];

    @Test
    void a_copy_ends_where_it_grows_too_large() throws IOException {
        var copy = new ByteArrayOutputStream();
        var out = new BoundedOut(copy, 21);

        out.write(TEN, 0, 10);
        out.write(TEN, 0, 10);
        out.write(1);
        assertThatThrownBy(() -> out.write(1)).isInstanceOf(NoRenditionException.class);
        assertThatThrownBy(() -> out.write(TEN, 0, 10)).isInstanceOf(NoRenditionException.class);
        assertThat(copy.size()).isEqualTo(21);
    }
}
