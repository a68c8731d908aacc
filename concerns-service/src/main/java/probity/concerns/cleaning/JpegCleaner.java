package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Keeps what a picture is made of, bit by bit, and none of the segments that tell of it: Exif, XMP, IPTC, colour
 * profiles, comments, previews, and whatever follows the picture. One that says that it lies on its side is turned.
 */
final class JpegCleaner implements Cleaner {

    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;

    /** Tables of a picture need a few kilobytes; what has more before its first scan is none. */
    private static final int TABLES_MAX = 1 << 20;

    private static final byte[] ADOBE = "Adobe".getBytes(US_ASCII);

    private static final byte[] JFIF = {
        (byte) MARK, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    /** What stands before the first scan, as far as it is kept. */
    private static final class Head {

        private final ByteArrayOutputStream tables = new ByteArrayOutputStream();
        private int width;
        private int height;
        private int components;
        private int transform = -1;
        private int orientation = 1;

        /** How colours are coded is told by JFIF for all pictures but those that only Adobe has a word for. */
        private byte[] opening() {
            boolean needsAdobe = transform >= 0 && (components == 4 || (components == 3 && transform == 0));
            return needsAdobe
                    ? new byte[] {
                        (byte) MARK, (byte) APP14, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
                    }
                    : JFIF;
        }
    }

    @Override
    public void clean(Source file, OutputStream out) throws IOException {
        Head head;
        try (var in = Reading.of(file)) {
            head = head(in);
            if (head.orientation == 1) {
                copy(in, head, out);
                return;
            }
        }
        strip(file.open(), OutputStream.nullOutputStream());
        JpegTurner.turn(file, head.width, head.height, head.orientation, out);
    }

    /** For a picture within a document, which says itself how the picture lies. */
    static void strip(InputStream picture, OutputStream out) throws IOException {
        try (var in = new Reading(picture)) {
            copy(in, head(in), out);
        }
    }

    private static Head head(Reading in) throws IOException {
        if (in.one() != MARK || in.one() != START) {
            throw UnfitFileException.damaged();
        }
        var head = new Head();
        int marker = marker(in);
        while (marker != SCAN) {
            byte[] segment = segment(in);
            if (marker == APP1) {
                head.orientation = Exif.orientation(segment);
            } else if (marker == APP14 && segment.length >= 12 && startsWith(segment, ADOBE)) {
                head.transform = segment[11] & 0xff;
            } else if (isPartOfThePicture(marker)) {
                keep(marker, segment, head.tables);
                if (isFrame(marker) && segment.length >= 6) {
                    frame(segment, head);
                }
            }
            if (head.tables.size() > TABLES_MAX) {
                throw UnfitFileException.damaged();
            }
            marker = marker(in);
        }
        Limits.pixels(head.width, head.height);
        return head;
    }

    private static void frame(byte[] segment, Head head) {
        head.height = (segment[1] & 0xff) << 8 | (segment[2] & 0xff);
        head.width = (segment[3] & 0xff) << 8 | (segment[4] & 0xff);
        head.components = segment[5] & 0xff;
    }

    /** From the first scan, whose marker was read. */
    private static void copy(Reading in, Head head, OutputStream out) throws IOException {
        out.write(MARK);
        out.write(START);
        out.write(head.opening());
        head.tables.writeTo(out);
        int marker = SCAN;
        while (marker != END) {
            if (marker == SCAN) {
                keep(SCAN, segment(in), out);
                marker = scan(in, out);
            } else {
                byte[] segment = segment(in);
                if (isPartOfThePicture(marker)) {
                    keep(marker, segment, out);
                }
                marker = marker(in);
            }
        }
        out.write(MARK);
        out.write(END);
    }

    /** Copies coded data, and answers the marker that ends it. */
    private static int scan(Reading in, OutputStream out) throws IOException {
        while (true) {
            int next = in.one();
            if (next != MARK) {
                out.write(next);
                continue;
            }
            int after = in.one();
            while (after == MARK) {
                after = in.one();
            }
            boolean isCoded = after == 0 || (after >= 0xd0 && after <= 0xd7);
            if (!isCoded) {
                return after;
            }
            out.write(MARK);
            out.write(after);
        }
    }

    private static int marker(Reading in) throws IOException {
        if (in.one() != MARK) {
            throw UnfitFileException.damaged();
        }
        int marker = in.one();
        while (marker == MARK) {
            marker = in.one();
        }
        return marker;
    }

    private static byte[] segment(Reading in) throws IOException {
        int length = in.two();
        if (length < 2) {
            throw UnfitFileException.damaged();
        }
        return in.bytes(length - 2);
    }

    private static void keep(int marker, byte[] segment, OutputStream out) throws IOException {
        int length = segment.length + 2;
        out.write(MARK);
        out.write(marker);
        out.write(length >> 8);
        out.write(length);
        out.write(segment);
    }

    /** Frames, tables, and restart intervals. */
    private static boolean isPartOfThePicture(int marker) {
        return (marker >= 0xc0 && marker <= 0xcf && marker != 0xc8) || (marker >= 0xdb && marker <= 0xdd);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean startsWith(byte[] segment, byte[] start) {
        return Arrays.equals(segment, 0, Math.min(segment.length, start.length), start, 0, start.length);
    }
}
