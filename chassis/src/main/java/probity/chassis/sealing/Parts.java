package probity.chassis.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Several values as one, such that no two lists of values look alike: each is led by its length. */
final class Parts {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static byte[] of(String... parts) {
        Parts joined = new Parts();
        List.of(parts).forEach(joined::add);
        return joined.toByteArray();
    }

    Parts add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    Parts add(byte[] part) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        bytes.writeBytes(part);
        return this;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
