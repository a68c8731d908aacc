package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

/** Keeps the pictures, how long each is shown and how often all of them are. */
final class GifCleaner implements Cleaner {

    private static final int PICTURE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;
    private static final int TIMING = 0xf9;
    private static final int APPLICATION = 0xff;

    private static final String REPEATS = "NETSCAPE2.0";

    @Override
    public void clean(Source file, OutputStream out) throws IOException {
        try (var in = Reading.of(file)) {
            byte[] head = in.bytes(13);
            Limits.pixels(fromTheLeast(head, 6), fromTheLeast(head, 8));
            out.write(head);
            in.copy(colours(head[10]), out);
            int block = in.one();
            while (block != END) {
                switch (block) {
                    case PICTURE -> picture(in, out);
                    case EXTENSION -> extension(in, out);
                    default -> throw UnfitFileException.damaged();
                }
                block = in.one();
            }
            out.write(END);
        }
    }

    private static void picture(Reading in, OutputStream out) throws IOException {
        byte[] place = in.bytes(9);
        out.write(PICTURE);
        out.write(place);
        in.copy(colours(place[8]), out);
        out.write(in.one());
        blocks(in, out);
    }

    private static void extension(Reading in, OutputStream out) throws IOException {
        int label = in.one();
        int length = in.one();
        byte[] first = in.bytes(length);
        boolean kept = label == TIMING || (label == APPLICATION && new String(first, US_ASCII).equals(REPEATS));
        OutputStream to = kept ? out : OutputStream.nullOutputStream();
        to.write(EXTENSION);
        to.write(label);
        to.write(length);
        to.write(first);
        if (length > 0) {
            blocks(in, to);
        }
    }

    private static void blocks(Reading in, OutputStream out) throws IOException {
        int length = in.one();
        while (length > 0) {
            out.write(length);
            in.copy(length, out);
            length = in.one();
        }
        out.write(0);
    }

    /** How many bytes of colours follow. */
    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int fromTheLeast(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }
}
