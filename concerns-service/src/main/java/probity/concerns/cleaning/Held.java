package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A file that is held whole, and read at any place. Whatever should stand beyond its end was cut off. */
final class Held {

    private final byte[] content;
    private final ByteBuffer bytes;

    private Held(byte[] content, ByteOrder order) {
        this.content = content;
        this.bytes = ByteBuffer.wrap(content).order(order);
    }

    static Held of(Source file) throws IOException {
        byte[] whole = new byte[Math.toIntExact(file.bytes())];
        try (var in = file.open()) {
            in.readNBytes(whole, 0, whole.length);
        }
        return new Held(whole, ByteOrder.BIG_ENDIAN);
    }

    Held fromTheLeast() {
        return new Held(content, ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return content.length;
    }

    /** Says nothing if so many bytes are there. */
    void reach(long end) throws UnfitFileException {
        if (end < 0 || end > content.length) {
            throw UnfitFileException.damaged();
        }
    }

    int one(long at) throws UnfitFileException {
        return bytes.get(place(at, 1)) & 0xff;
    }

    int two(long at) throws UnfitFileException {
        return bytes.getShort(place(at, 2)) & 0xffff;
    }

    long four(long at) throws UnfitFileException {
        return Integer.toUnsignedLong(bytes.getInt(place(at, 4)));
    }

    long eight(long at) throws UnfitFileException {
        return bytes.getLong(place(at, 8));
    }

    boolean says(long at, String text) {
        return at >= 0
                && at + text.length() <= content.length
                && new String(content, (int) at, text.length(), ISO_8859_1).equals(text);
    }

    String text(int from, int to) {
        return new String(content, from, to - from, ISO_8859_1);
    }

    void copy(int from, int to, OutputStream out) throws IOException {
        out.write(content, from, to - from);
    }

    private int place(long at, int count) throws UnfitFileException {
        if (at < 0) {
            throw UnfitFileException.damaged();
        }
        reach(at + count);
        return (int) at;
    }
}
