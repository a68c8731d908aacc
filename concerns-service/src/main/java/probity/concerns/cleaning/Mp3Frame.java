package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/** One frame of sound, by its first four bytes. */
final class Mp3Frame {

    private static final int[] KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};

    private static final int[] KILOBITS_LOW = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    private static final int[] RATES = {44_100, 48_000, 32_000};

    private static final int MPEG_1 = 3;

    private static final int MPEG_2_5 = 0;

    private static final int RESERVED = 1;

    private static final int LAYER_3 = 1;

    private static final int MONO = 3;

    private static final int VBRI = 36;

    private Mp3Frame() {}

    /** Zero if it is no frame. */
    static int length(byte[] head) {
        int version = head[1] >> 3 & 3;
        int bitrate = head[2] >> 4 & 15;
        int rate = head[2] >> 2 & 3;
        boolean isFrame = (head[0] & 0xff) == 0xff
                && (head[1] & 0xe0) == 0xe0
                && version != RESERVED
                && (head[1] >> 1 & 3) == LAYER_3
                && bitrate > 0
                && bitrate < 15
                && rate < 3;
        if (!isFrame) {
            return 0;
        }
        boolean isFirst = version == MPEG_1;
        int kilobits = (isFirst ? KILOBITS : KILOBITS_LOW)[bitrate];
        int hertz = RATES[rate] >> (isFirst ? 0 : version == MPEG_2_5 ? 2 : 1);
        return (isFirst ? 144 : 72) * 1000 * kilobits / hertz + (head[2] >> 1 & 1);
    }

    /** The silent frame in which an encoder says what it is and how it was set. */
    static boolean isSignature(byte[] frame) {
        return isXing(frame) || isVbri(frame);
    }

    /** How many frames of sound a signature says there are; zero if it does not. */
    static long announced(byte[] signature) {
        if (isVbri(signature)) {
            return number(signature, VBRI + 14);
        }
        int flags = xing(signature) + 4;
        return (number(signature, flags) & 1) == 1 ? number(signature, flags + 4) : 0;
    }

    private static boolean isXing(byte[] frame) {
        String mark = text(frame, xing(frame));
        return mark.equals("Xing") || mark.equals("Info");
    }

    private static boolean isVbri(byte[] frame) {
        return text(frame, VBRI).equals("VBRI");
    }

    /** After what a decoder needs. */
    private static int xing(byte[] frame) {
        boolean isFirst = (frame[1] >> 3 & 3) == MPEG_1;
        boolean isMono = (frame[3] >> 6 & 3) == MONO;
        return 4 + (isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17);
    }

    private static String text(byte[] frame, int at) {
        return at + 4 <= frame.length ? new String(frame, at, 4, ISO_8859_1) : "";
    }

    private static long number(byte[] frame, int at) {
        return at + 4 <= frame.length
                ? Integer.toUnsignedLong(ByteBuffer.wrap(frame).getInt(at))
                : 0;
    }
}
