package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Keeps what a player needs to know, and the sound. */
final class FlacCleaner implements Cleaner {

    private static final byte[] SIGNATURE = "fLaC".getBytes(US_ASCII);

    private static final int LAST = 0x80;

    private static final int STREAM_LENGTH = 34;

    @Override
    public void clean(Source file, OutputStream out) throws IOException {
        try (var in = Reading.of(file)) {
            if (!Arrays.equals(in.bytes(SIGNATURE.length), SIGNATURE)) {
                throw UnfitFileException.damaged();
            }
            int block = in.one();
            int length = in.one() << 16 | in.two();
            if ((block & ~LAST) != 0 || length != STREAM_LENGTH) {
                throw UnfitFileException.damaged();
            }
            out.write(SIGNATURE);
            out.write(LAST);
            out.write(new byte[] {0, 0, STREAM_LENGTH});
            in.copy(STREAM_LENGTH, out);
            while ((block & LAST) == 0) {
                block = in.one();
                in.skip(in.one() << 16 | in.two());
            }
            sound(in, out);
        }
    }

    /** Frames begin with fourteen bits, and what some programs append is no frame. */
    private static void sound(Reading in, OutputStream out) throws IOException {
        byte[] first = in.bytes(2);
        if ((first[0] & 0xff) != 0xff || (first[1] & 0xfc) != 0xf8) {
            throw UnfitFileException.damaged();
        }
        out.write(first);
        var tailed = new WithoutTail(out);
        in.rest(tailed);
        tailed.finish();
    }
}
