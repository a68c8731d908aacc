package probity.concerns.cleaning;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
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

    /** Of all streams of a PDF, unpacked: what a library makes of them is many times larger. */
    static final long PDF_UNPACKED_MAX = 8_000_000;

    static final int PDF_STREAMS_MAX = 20_000;

    /** Of the dictionaries and lists that stand in a PDF as they are. */
    static final int PDF_BRACKETS_MAX = 300_000;

    /** Of one part in XML: a single word of it is held several times. */
    static final long XML_BYTES_MAX = 16_000_000;

    /** Of an office document's parts together, unpacked. */
    static final long UNPACKED_BYTES_MAX = 300_000_000;

    /** Of one part of an office document: how many times larger it may be unpacked, beyond the first megabyte. */
    static final long RATIO_MAX = 200;

    static final int PARTS_MAX = 10_000;

    static final int PAGES_MAX = 5_000;

    /** Of a copy: as a file may be, lest a small one that grows when it is written anew fill the room of many. */
    static final long COPY_BYTES_MAX = 50_000_000;

    /** Files that are held whole are held one at a time; who waits longest is next. */
    static final Lock HOLDING = new ReentrantLock(true);

    /** Nobody is kept waiting for longer than a page may take. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private Limits() {}

    /** What holds a file whole. */
    @FunctionalInterface
    interface Holding {
        void run() throws IOException;
    }

    /**
     * Does it when nobody else does the like.
     *
     * @throws CleaningBusyException if that takes too long
     */
    static void holding(Holding work) throws IOException {
        if (!isMyTurn()) {
            throw new CleaningBusyException();
        }
        try {
            work.run();
        } finally {
            HOLDING.unlock();
        }
    }

    private static boolean isMyTurn() {
        try {
            return HOLDING.tryLock(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void pixels(long width, long height) throws UnfitFileException {
        if (width <= 0 || height <= 0) {
            throw UnfitFileException.damaged();
        }
        if (width * height > PIXELS_MAX) {
            throw UnfitFileException.tooLargeWithin();
        }
    }
}
