package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The one thing in Exif that says what a picture looks like. */
final class Exif {

    private static final byte[] HEAD = "Exif\0\0".getBytes(US_ASCII);

    private static final int ENTRY = 12;

    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** 1 for upright, which it is if nothing is said, or nothing that can be read. */
    static int orientation(byte[] segment) {
        if (!Arrays.equals(segment, 0, Math.min(segment.length, HEAD.length), HEAD, 0, HEAD.length)
                || segment.length < HEAD.length + 8) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, HEAD.length, segment.length - HEAD.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory > tiff.limit() - 2) {
            return 1;
        }
        int entries = tiff.getShort((int) directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int at = (int) directory + 2 + i * ENTRY;
            if (at + ENTRY > tiff.limit()) {
                return 1;
            }
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
                int orientation = tiff.getShort(at + 8) & 0xffff;
                return orientation >= 1 && orientation <= 8 ? orientation : 1;
            }
        }
        return 1;
    }
}
