package probity.concerns.cleaning;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** How much is unpacked, held or looked at, whatever a file says of itself. */
final class Limits {

    /** Of a picture: more than any camera makes, and a bomb beyond. */
    static final long PIXELS_MAX = 150_000_000;

    /** Of a picture that has to be turned, which is held whole: three bytes for each. */
    static final long TURNED_PIXELS_MAX = 20_000_000;

    /** Of a PDF, which is held whole. */
    static final long PDF_BYTES_MAX = 16_000_000;

    /** Of a PDF's streams and of an office document's parts together, unpacked. */
    static final long UNPACKED_BYTES_MAX = 300_000_000;

    /** Of one part of an office document: how many times larger it may be unpacked, beyond the first megabyte. */
    static final long RATIO_MAX = 200;

    static final int PARTS_MAX = 10_000;

    static final int PAGES_MAX = 5_000;

    /** Files that are held whole are held one at a time. */
    static final Lock HOLDING = new ReentrantLock();

    private Limits() {}

    static void pixels(long width, long height) throws UnfitFileException {
        if (width <= 0 || height <= 0) {
            throw UnfitFileException.damaged();
        }
        if (width * height > PIXELS_MAX) {
            throw UnfitFileException.tooLargeWithin();
        }
    }
}
