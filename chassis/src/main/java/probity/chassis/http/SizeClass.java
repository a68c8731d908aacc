package probity.chassis.http;

/**
 * The sizes in which answers leave, head and body together: 8 KiB, 16, 32, ... Whoever counts the bytes of an encrypted
 * connection sees a class, and nearly all that one person asks for is of the first one.
 */
public final class SizeClass {

    private static final long SMALLEST = 8_192;

    private SizeClass() {}

    /** The smallest class that holds so many bytes. */
    public static long of(long bytes) {
        long size = SMALLEST;
        while (size < bytes) {
            size = Math.multiplyExact(size, 2);
        }
        return size;
    }
}
