package probity.chassis.merkle;

import java.util.Iterator;
import java.util.List;

/**
 * Checks proofs as somebody does who does not trust us: from hashes alone, by the algorithms of RFC 9162 (sections
 * 2.1.3.2 and 2.1.4.2), which walk up from the leaf. Nothing here is shared with the code that makes the proofs.
 */
public final class Proofs {

    private Proofs() {}

    /** Whether the leaf is at that index of the tree of that size and root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                hash = Hash.ofNode(sibling, hash);
                int up = levelsUntilRight(node);
                node >>= up;
                last >>= up;
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the smaller tree's leaves are the first ones of the larger tree. An empty tree is part of any. */
    public static boolean consistent(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first == 0) {
            return proof.isEmpty() && firstRoot.equals(Hash.ofEmptyTree());
        }
        Iterator<Hash> rest = proof.iterator();
        boolean complete = Long.bitCount(first) == 1;
        if (!complete && !rest.hasNext()) {
            return false;
        }
        Hash start = complete ? firstRoot : rest.next();
        int up = Long.numberOfTrailingZeros(first);
        return climb((first - 1) >> up, (second - 1) >> up, start, rest, firstRoot, secondRoot);
    }

    /** Walks up both trees at once, from the last complete subtree of the smaller one. */
    private static boolean climb(
            long node, long last, Hash start, Iterator<Hash> rest, Hash firstRoot, Hash secondRoot) {
        Hash inFirst = start;
        Hash inSecond = start;
        while (rest.hasNext()) {
            if (last == 0) {
                return false;
            }
            Hash sibling = rest.next();
            if (isRight(node) || node == last) {
                inFirst = Hash.ofNode(sibling, inFirst);
                inSecond = Hash.ofNode(sibling, inSecond);
                int up = levelsUntilRight(node);
                node >>= up;
                last >>= up;
            } else {
                inSecond = Hash.ofNode(inSecond, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && inFirst.equals(firstRoot) && inSecond.equals(secondRoot);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }

    /** A lone last node moves up unchanged until it is somebody's right child. */
    private static int levelsUntilRight(long node) {
        return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
    }
}
