package probity.concerns.cleaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Stream;

/**
 * One end of what the service and a process that cleans say to each other. The service asks; then the process has the
 * word until it ends, and the service does what it says.
 */
final class Pipe {

    /** No piece of a file, or of its copy, is longer. */
    static final int PIECE = 64 << 10;

    enum Word {
        /** Asked: the length of a file, and what it is. */
        TELL_KIND,

        /** Asked: the length of a file, of what kind it is, and for its copy. */
        CLEAN,

        /** The file from its beginning, however much of it was read. */
        OPEN,

        /** Wants the next piece of the file, which is empty at the end. */
        READ,

        /** The next piece of the copy follows. */
        COPY,

        /** The end. The kind follows. */
        DONE,

        /** The end. What is wrong with the file follows. */
        UNFIT,

        /** The end, without a copy. */
        NO_RENDITION
    }

    private final DataInputStream in;
    private final DataOutputStream out;

    Pipe(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, PIECE));
        this.out = new DataOutputStream(new BufferedOutputStream(out, PIECE));
    }

    void say(Enum<?> word) throws IOException {
        out.writeUTF(word.name());
    }

    void sayNumber(long number) throws IOException {
        out.writeLong(number);
    }

    void sayPiece(byte[] from, int start, int length) throws IOException {
        out.writeInt(length);
        out.write(from, start, length);
    }

    /** Before listening. */
    void flush() throws IOException {
        out.flush();
    }

    <W extends Enum<W>> W hear(Class<W> list) throws IOException {
        String name = in.readUTF();
        return Stream.of(list.getEnumConstants())
                .filter(word -> word.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("no such word"));
    }

    long hearNumber() throws IOException {
        return in.readLong();
    }

    byte[] hearPiece() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > PIECE) {
            throw new IOException("no such piece");
        }
        byte[] piece = new byte[length];
        in.readFully(piece);
        return piece;
    }
}
