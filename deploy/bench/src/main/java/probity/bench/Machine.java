package probity.bench;

import java.io.PrintStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/**
 * How fast the machine is at the moment. A virtual one shares memory and caches with others, so that the same work takes
 * twice as long at some hours: figures of two runs compare only where these do.
 */
final class Machine {

    private static final int WORDS = 8 << 20;

    private static final int STEPS = 4_000_000;

    private static final int HASHED = 128 << 20;

    private Machine() {}

    static void print(PrintStream out) {
        int[] next = circle();
        walk(next, STEPS);
        long begin = System.nanoTime();
        int end = walk(next, STEPS);
        double step = (System.nanoTime() - begin) / (double) STEPS;
        begin = System.nanoTime();
        hash(end);
        double hashed = HASHED / 1e6 / ((System.nanoTime() - begin) / 1e9);
        out.printf("This machine: %.0f ns for a word somewhere in 32 MiB, %,.0f MB/s of SHA-256%n", step, hashed);
    }

    /** Each word names another one, and all are met before the first comes again (Sattolo). */
    private static int[] circle() {
        int[] next = new int[WORDS];
        var random = new Random(1);
        for (int i = 1; i < WORDS; i++) {
            int other = random.nextInt(i);
            next[i] = next[other];
            next[other] = i;
        }
        return next;
    }

    private static int walk(int[] next, int steps) {
        int at = 0;
        for (int i = 0; i < steps; i++) {
            at = next[at];
        }
        return at;
    }

    private static void hash(int first) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 20];
            block[0] = (byte) first;
            for (int i = 0; i < HASHED / block.length; i++) {
                digest.update(block);
            }
            digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
