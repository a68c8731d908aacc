package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** Pictures (WebP) and sounds (WAV) in chunks: keeps those that are picture or sound. */
final class RiffCleaner implements Cleaner {

    static final RiffCleaner WEBP = new RiffCleaner(
            "WEBP", Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"), Set.of("VP8 ", "VP8L", "ANMF"));

    static final RiffCleaner WAV = new RiffCleaner("WAVE", Set.of("fmt ", "fact", "data"), Set.of("data"));

    private static final String EXTENDED = "VP8X";

    /** In an extended picture, what says that profile, Exif or XMP are there. */
    private static final int TELLS_OF_METADATA = 0x20 | 0x08 | 0x04;

    private static final int HEAD = 8;

    private final String form;
    private final Set<String> kept;
    private final Set<String> content;

    private RiffCleaner(String form, Set<String> kept, Set<String> content) {
        this.form = form;
        this.kept = kept;
        this.content = content;
    }

    @Override
    public void clean(Source file, OutputStream out) throws IOException {
        long length = copy(file, OutputStream.nullOutputStream());
        head("RIFF", length + form.length(), out);
        out.write(form.getBytes(US_ASCII));
        copy(file, out);
    }

    /** Copies what is kept and answers how much that is. */
    private long copy(Source file, OutputStream out) throws IOException {
        try (var in = Reading.of(file)) {
            in.skip(4);
            long left = in.fourFromTheLeast() - form.length();
            if (!new String(in.bytes(form.length()), US_ASCII).equals(form)) {
                throw UnfitFileException.damaged();
            }
            long written = 0;
            boolean whole = false;
            while (left >= HEAD) {
                String type = new String(in.bytes(4), US_ASCII);
                long length = in.fourFromTheLeast();
                left -= HEAD + length;
                if (kept.contains(type)) {
                    chunk(type, length, in, out);
                    written += HEAD + length + (length & 1);
                    whole |= content.contains(type);
                } else {
                    in.skip(length);
                }
                left -= left > 0 ? padding(length, in) : 0;
            }
            if (!whole) {
                throw UnfitFileException.damaged();
            }
            return written;
        }
    }

    private static long padding(long length, Reading in) throws IOException {
        in.skip(length & 1);
        return length & 1;
    }

    private static void chunk(String type, long length, Reading in, OutputStream out) throws IOException {
        head(type, length, out);
        if (type.equals(EXTENDED)) {
            extended(in.bytes(Math.toIntExact(Math.min(length, 1 << 10))), out);
        } else {
            in.copy(length, out);
        }
        if ((length & 1) == 1) {
            out.write(0);
        }
    }

    private static void extended(byte[] chunk, OutputStream out) throws IOException {
        if (chunk.length != 10) {
            throw UnfitFileException.damaged();
        }
        chunk[0] &= ~TELLS_OF_METADATA;
        ByteBuffer size = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
        Limits.pixels((size.getInt(4) & 0xffffff) + 1, (size.getInt(6) >>> 8) + 1);
        out.write(chunk);
    }

    private static void head(String type, long length, OutputStream out) throws IOException {
        out.write(type.getBytes(US_ASCII));
        out.write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) length)
                .array());
    }
}
