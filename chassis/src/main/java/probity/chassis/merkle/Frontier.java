package probity.chassis.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Grows a tree leaf by leaf and knows its root at each size. It keeps no leaves, so it shares nothing with {@link MerkleTree}. */
public final class Frontier {

    /** The roots of complete subtrees, the smallest first. */
    private final Deque<Hash> roots = new ArrayDeque<>();

    private long size;

    public void add(Hash leaf) {
        Hash hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hash.ofNode(roots.pop(), hash);
        }
        roots.push(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        Iterator<Hash> fromSmallest = roots.iterator();
        if (!fromSmallest.hasNext()) {
            return Hash.ofEmptyTree();
        }
        Hash root = fromSmallest.next();
        while (fromSmallest.hasNext()) {
            root = Hash.ofNode(fromSmallest.next(), root);
        }
        return root;
    }
}
