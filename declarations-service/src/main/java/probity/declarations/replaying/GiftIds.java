package probity.declarations.replaying;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Many ids in the order in which they were added, sixteen bytes each, in a file that is gone with whoever holds it. One
 * thread adds, any may read.
 */
final class GiftIds {

    /** Thirty-two megabytes. */
    static final int MAX = 2_000_000;

    private static final int SIZE = 2 * Long.BYTES;

    private final FileChannel file;
    private final ByteBuffer unwritten = ByteBuffer.allocate(512 * SIZE);
    private int written;

    GiftIds() {
        try {
            file = FileChannel.open(Files.createTempFile("replay", null), READ, WRITE, DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Those beyond {@link #MAX} are not kept. */
    synchronized void add(UUID id) {
        if (count() == MAX) {
            return;
        }
        unwritten.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        if (!unwritten.hasRemaining()) {
            write();
        }
    }

    synchronized int count() {
        return written + unwritten.position() / SIZE;
    }

    synchronized List<UUID> page(int from, int limit) {
        write();
        var bytes = ByteBuffer.allocate(SIZE * Math.clamp(written - from, 0, limit));
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, (long) from * SIZE + bytes.position()) < 0) {
                    throw new EOFException();
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
        List<UUID> ids = new ArrayList<>();
        for (bytes.flip(); bytes.hasRemaining(); ) {
            ids.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return ids;
    }

    private void write() {
        int ids = unwritten.position() / SIZE;
        try {
            for (unwritten.flip(); unwritten.hasRemaining(); ) {
                file.write(unwritten, (long) written * SIZE + unwritten.position());
            }
        } catch (IOException e) {
            throw failed(e);
        }
        unwritten.clear();
        written += ids;
    }

    private static UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("cannot keep what a replay has found", e);
    }
}
