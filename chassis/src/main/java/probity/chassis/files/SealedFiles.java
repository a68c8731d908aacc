package probity.chassis.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.sealing.SubjectKeys;

/**
 * Files as rows of the service's own database, each piece sealed under its subject's key and bound to its file and
 * place, so that none can be left out, repeated or swapped. Destroy the key, and they open no more.
 *
 * <p>A file is stored before the event that speaks of it, and kept after it: {@link #sweep} removes what was stored and
 * never became part of anything.
 */
public final class SealedFiles {

    private static final int PIECE_BYTES = 128 << 10;

    /** In the place of a type that nobody is to read in a table. */
    private static final String UNTOLD = "application/octet-stream";

    private final PieceTable table;
    private final SubjectKeys keys;
    private final KeyedHash hash;

    /** A file that nothing is known to speak of. */
    public record Unkept(UUID file, Authority authority, UUID owner) {}

    public SealedFiles(DataSource dataSource, SubjectKeys keys, KeyedHash hash) {
        this.table = new PieceTable(dataSource);
        this.keys = keys;
        this.hash = hash;
    }

    /**
     * Reads a file to its end, or until it is refused. Its id is random.
     *
     * @param subject whose key seals it
     * @param owner what it is to become part of
     * @throws IOException if the sender goes away; then nothing is kept
     */
    public Upload store(
            InputStream content, Authority authority, UUID subject, UUID owner, LocalDate on, FileLimits limits)
            throws IOException {
        byte[] first = content.readNBytes(PIECE_BYTES);
        if (first.length == 0) {
            return new Upload.Empty();
        }
        String mediaType = MediaTypes.of(first);
        if (!limits.mediaTypes().contains(mediaType)) {
            return new Upload.TypeNotTaken(mediaType);
        }
        try {
            return write(authority, subject, owner, on, mediaType, out -> {
                out.write(first);
                byte[] piece = new byte[PIECE_BYTES];
                long bytes = first.length;
                for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                    out.write(piece, 0, read);
                    bytes += read;
                    if (bytes > limits.bytesMax()) {
                        throw new TooLargeException();
                    }
                }
            });
        } catch (TooLargeException _) {
            return new Upload.TooLarge(limits.bytesMax());
        }
    }

    private static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;
    }

    /**
     * Stores what is written. Nothing is told of its type, and it is for the writer to stop.
     *
     * @throws IOException whatever the writer throws; then nothing is kept
     */
    public Upload.Stored write(Authority authority, UUID subject, UUID owner, LocalDate on, StoredFile.Content content)
            throws IOException {
        return write(authority, subject, owner, on, UNTOLD, content);
    }

    private Upload.Stored write(
            Authority authority, UUID subject, UUID owner, LocalDate on, String mediaType, StoredFile.Content content)
            throws IOException {
        var writing = new Writing(UUID.randomUUID(), authority, subject);
        table.begin(writing.file, authority, subject, owner, on);
        boolean stored = false;
        try {
            content.writeTo(writing);
            writing.finish();
            table.complete(writing.file, mediaType, writing.bytes, writing.pieces);
            stored = true;
            return writing.stored(mediaType);
        } finally {
            if (!stored) {
                table.delete(writing.file, authority);
            }
        }
    }

    /** How much an authority's files hold together, those on their way in left aside. */
    public long bytesOf(Authority authority) {
        return table.bytesOf(authority);
    }

    /** Empty if there is no such file in that authority, or its subject was erased. */
    public Optional<StoredFile> open(UUID file, Authority authority) {
        return table.find(file, authority)
                .flatMap(row -> piece(file, authority, row, 0)
                        .map(first -> new StoredFile(
                                row.mediaType(), row.bytes(), () -> new Pieces(file, authority, row, first))));
    }

    /** An event speaks of it now. */
    public void keep(UUID file, Authority authority) {
        table.keep(file, authority);
    }

    public void delete(UUID file, Authority authority) {
        table.delete(file, authority);
    }

    /** Part of erasing a subject: without its key these are of no use. */
    public void deleteOf(UUID subject, Authority authority) {
        table.deleteOf(subject, authority);
    }

    /**
     * Removes files that were begun before a day and that nothing speaks of: their sender or this service went away. And
     * those whose subject was erased.
     */
    public void sweep(LocalDate begunBefore, Predicate<Unkept> spokenOf) {
        table.deleteErased();
        for (Unkept file : table.unkept(begunBefore)) {
            if (spokenOf.test(file)) {
                table.keep(file.file(), file.authority());
            } else {
                table.delete(file.file(), file.authority());
            }
        }
    }

    /** A file on its way out, piece by piece. */
    private final class Pieces extends InputStream {

        private final UUID file;
        private final Authority authority;
        private final PieceTable.Row row;
        private byte[] piece;
        private int at;
        private int number;

        Pieces(UUID file, Authority authority, PieceTable.Row row, byte[] first) {
            this.file = file;
            this.authority = authority;
            this.row = row;
            this.piece = first;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            while (at == piece.length) {
                if (number == row.pieces() - 1) {
                    return -1;
                }
                number++;
                piece = piece(file, authority, row, number)
                        .orElseThrow(() -> new FileFailure("file %s was erased while it was read".formatted(file)));
                at = 0;
            }
            int read = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, read);
            at += read;
            return read;
        }
    }

    private Optional<byte[]> piece(UUID file, Authority authority, PieceTable.Row row, int number) {
        return keys.open(
                row.subject(), authority, table.piece(file, number), place(file, number, number == row.pieces() - 1));
    }

    /** The last piece says that it is the last: a file that was cut off does not open to its end. */
    private static byte[] place(UUID file, int number, boolean last) {
        return "file/%s/%d%s".formatted(file, number, last ? "/last" : "").getBytes(UTF_8);
    }

    /** A file on its way in. A piece is sealed when it is known whether it is the last. */
    private final class Writing extends OutputStream {

        private final UUID file;
        private final Authority authority;
        private final UUID subject;
        private final MessageDigest sealedDigest = sha256();
        private final MessageDigest contentDigest = sha256();
        private final byte[] piece = new byte[PIECE_BYTES];
        private int filled;
        private long bytes;
        private int pieces;

        Writing(UUID file, Authority authority, UUID subject) {
            this.file = file;
            this.authority = authority;
            this.subject = subject;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int start, int length) {
            int written = 0;
            while (written < length) {
                if (filled == PIECE_BYTES) {
                    seal(false);
                }
                int fits = Math.min(length - written, PIECE_BYTES - filled);
                System.arraycopy(from, start + written, piece, filled, fits);
                filled += fits;
                written += fits;
            }
        }

        void finish() {
            seal(true);
        }

        private void seal(boolean last) {
            byte[] content = filled == PIECE_BYTES ? piece : Arrays.copyOf(piece, filled);
            byte[] sealed = keys.seal(subject, authority, content, place(file, pieces, last));
            table.add(file, pieces, sealed);
            sealedDigest.update(sealed);
            contentDigest.update(content);
            bytes += filled;
            filled = 0;
            pieces++;
        }

        Upload.Stored stored(String mediaType) {
            String digest = HexFormat.of().formatHex(sealedDigest.digest());
            return new Upload.Stored(
                    file, mediaType, bytes, digest, hash.hex(authority, "file", contentDigest.digest()));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
