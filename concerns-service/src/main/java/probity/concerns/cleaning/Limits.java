package probity.concerns.cleaning;

/** How much is unpacked, held or looked at, whatever a file says of itself. */
final class Limits {

    /** Of a picture: more than any camera makes, and a bomb beyond. */
    static final long PIXELS_MAX = 150_000_000;

    /** Of a picture that has to be turned, which is held whole: three bytes for each. */
    static final long TURNED_PIXELS_MAX = 50_000_000;

    /** Of the streams that hold a PDF together, unpacked: what a library makes of them is many times larger. */
    static final long PDF_UNPACKED_MAX = 8_000_000;

    static final int PDF_STREAMS_MAX = 20_000;

    /** Of the dictionaries and lists that stand in a PDF as they are. */
    static final int PDF_BRACKETS_MAX = 300_000;

    /** Of one part in XML: a single word of it is held several times. */
    static final long XML_BYTES_MAX = 16_000_000;

    /** Of an office document's parts together, or a PDF's streams, unpacked. */
    static final long UNPACKED_BYTES_MAX = 300_000_000;

    /** Of one part of an office document: how many times larger it may be unpacked, beyond the first megabyte. */
    static final long RATIO_MAX = 200;

    static final int PARTS_MAX = 10_000;

    static final int PAGES_MAX = 5_000;

    /** Of a copy: as a file may be, lest a small one that grows when it is written anew fill the room of many. */
    static final long COPY_BYTES_MAX = 50_000_000;

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
