package probity.concerns.cleaning;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Reads a file of known form. That it ends too early means that it is damaged. */
final class Reading implements Closeable {

    private static final int BUFFER = 32 << 10;

    private final DataInputStream in;
    private final byte[] buffer = new byte[BUFFER];

    Reading(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
    }

    static Reading of(Source file) throws IOException {
        return new Reading(file.open());
    }

    /** The next byte; -1 at the end. */
    int next() throws IOException {
        return in.read();
    }

    int one() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw UnfitFileException.damaged();
        }
        return next;
    }

    int two() throws IOException {
        return one() << 8 | one();
    }

    long four() throws IOException {
        return (long) two() << 16 | two();
    }

    long fourFromTheLeast() throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes((int) four()));
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        try {
            in.readFully(bytes);
        } catch (EOFException _) {
            throw UnfitFileException.damaged();
        }
        return bytes;
    }

    /** As many of so many as there are. */
    byte[] upTo(int count) throws IOException {
        return in.readNBytes(count);
    }

    void skip(long count) throws IOException {
        copy(count, null);
    }

    void copy(long count, @Nullable OutputStream out) throws IOException {
        long left = count;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(left, BUFFER));
            if (read < 0) {
                throw UnfitFileException.damaged();
            }
            if (out != null) {
                out.write(buffer, 0, read);
            }
            left -= read;
        }
    }

    void rest(OutputStream out) throws IOException {
        in.transferTo(out);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
