package probity.concerns.cleaning;

import java.util.stream.IntStream;

/** The sound of a FLAC file: frames that say how many samples they hold, each before a sum over all of it. */
final class FlacFrames {

    private static final int POLYNOMIAL = 0x8005;

    private static final int[] SUMS =
            IntStream.range(0, 256).map(FlacFrames::sumOf).toArray();

    private FlacFrames() {}

    private static int sumOf(int one) {
        int sum = one << 8;
        for (int bit = 0; bit < 8; bit++) {
            sum = (sum << 1) ^ ((sum & 0x8000) == 0 ? 0 : POLYNOMIAL);
        }
        return sum & 0xffff;
    }

    /**
     * Refuses what does not end with a frame, or too early.
     *
     * @param samples as many as the file says there are; zero if it does not
     */
    static void check(Held file, int from, int to, long samples) throws UnfitFileException {
        if (!isHead(file, from)) {
            throw UnfitFileException.damaged();
        }
        long heard = 0;
        int sum = 0;
        for (int at = from; at < to; at++) {
            // with its own sum at the end, that over a whole frame is nothing
            if (sum == 0 && isHead(file, at)) {
                heard += samples(file, at);
            }
            sum = ((sum << 8) ^ SUMS[(sum >> 8) ^ file.one(at)]) & 0xffff;
        }
        if (sum != 0 || heard < samples) {
            throw UnfitFileException.damaged();
        }
    }

    private static boolean isHead(Held file, int at) throws UnfitFileException {
        return file.one(at) == 0xff && (file.one(at + 1) & 0xfe) == 0xf8;
    }

    private static int samples(Held file, int head) throws UnfitFileException {
        int code = file.one(head + 2) >> 4;
        int afterNumber = head + 4 + numberLength(file.one(head + 4));
        return switch (code) {
            case 0 -> throw UnfitFileException.damaged();
            case 1 -> 192;
            case 2, 3, 4, 5 -> 576 << (code - 2);
            case 6 -> file.one(afterNumber) + 1;
            case 7 -> file.two(afterNumber) + 1;
            default -> 256 << (code - 8);
        };
    }

    /** Of a number as UTF-8 writes it: as many bytes as there are ones before the first zero. */
    private static int numberLength(int first) {
        return Math.max(1, Integer.numberOfLeadingZeros(~(first << 24)));
    }
}
