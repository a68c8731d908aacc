package probity.concerns.committing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Merkle tree of one window, as RFC 6962 (section 2.1) defines it. The statements lie in any order among random
 * hashes, which nobody can tell from those of statements and which fill up to 16,384 leaves, or 32,768, ...: more than there
 * are cases in a window, so that its size tells nobody how many there are.
 */
final class WindowTree {

    private static final int SMALLEST = 16_384;

    private static final int HASH_BYTES = 32;

    private static final byte LEAF = 0;

    private static final byte NODE = 1;

    private final List<String> statements;
    private final List<Integer> places;
    private final List<List<byte[]>> levels = new ArrayList<>();

    WindowTree(List<String> statements, SecureRandom random) {
        this.statements = List.copyOf(statements);
        int size = sizeFor(statements.size());
        places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(places, random);
        byte[][] leaves = new byte[size][HASH_BYTES];
        for (int i = 0; i < size; i++) {
            if (i < statements.size()) {
                leaves[places.get(i)] = hash(LEAF, statements.get(i).getBytes(StandardCharsets.US_ASCII));
            } else {
                random.nextBytes(leaves[places.get(i)]);
            }
        }
        levels.add(List.of(leaves));
        while (levels.getLast().size() > 1) {
            levels.add(joined(levels.getLast()));
        }
    }

    /** The smallest size of a tree that takes so many statements. */
    private static int sizeFor(int statements) {
        int size = SMALLEST;
        while (size < statements) {
            size = Math.multiplyExact(size, 2);
        }
        return size;
    }

    private static List<byte[]> joined(List<byte[]> level) {
        List<byte[]> next = new ArrayList<>();
        for (int left = 0; left < level.size(); left += 2) {
            next.add(hash(NODE, level.get(left), level.get(left + 1)));
        }
        return next;
    }

    String root() {
        return base64(levels.getLast().getFirst());
    }

    /** The proof of one of the statements, by its number in the list. */
    Proof proof(int statement) {
        int leaf = places.get(statement);
        List<String> path = new ArrayList<>();
        for (int height = 0; height < levels.size() - 1; height++) {
            path.add(base64(levels.get(height).get((leaf >> height) ^ 1)));
        }
        return new Proof(statements.get(statement), leaf, levels.getFirst().size(), path, root());
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    private static byte[] hash(byte kind, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
