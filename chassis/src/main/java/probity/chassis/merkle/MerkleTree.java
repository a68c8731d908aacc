package probity.chassis.merkle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree over the first leaves of a ledger, as RFC 6962 (section 2.1) defines its root and its proofs. A proof reads
 * at most two runs of 256 hashes in each tier, and there are three tiers at 16 million leaves.
 */
public final class MerkleTree {

    /** 256 hashes of a tier make one of the next: 8 levels of the binary tree. */
    private static final int LEVELS_OF_A_TIER = 8;

    private record Run(int tier, long first) {}

    private final long size;
    private final Subtrees kept;
    private final Map<Run, List<Hash>> runs = new HashMap<>();

    public MerkleTree(long size, Subtrees kept) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size");
        }
        this.size = size;
        this.kept = kept;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return size == 0 ? Hash.ofEmptyTree() : hash(0, size);
    }

    /** The audit path of a leaf: what a verifier needs to come from its hash to the root. */
    public List<Hash> inclusion(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("leaf %d is not among %d".formatted(leaf, size));
        }
        List<Hash> path = new ArrayList<>();
        addPath(leaf, 0, size, path);
        return path;
    }

    /** What a verifier needs to see that the first leaves are those of the smaller tree it knows. */
    public List<Hash> consistency(long smaller) {
        if (smaller < 1 || smaller > size) {
            throw new IllegalArgumentException("a tree of %d has no smaller one of %d".formatted(size, smaller));
        }
        List<Hash> proof = new ArrayList<>();
        addProof(smaller, 0, size, true, proof);
        return proof;
    }

    /** The hashes of a tier (from 1 on) that a tree of the size before did not have: to be kept before the next tier. */
    public List<Hash> completedSince(long before, int tier) {
        List<Hash> completed = new ArrayList<>();
        for (long index = count(before, tier); index < count(size, tier); index++) {
            completed.add(join(tier * LEVELS_OF_A_TIER, index));
        }
        return completed;
    }

    /** How many hashes a tier has in a tree of that size. */
    public static long count(long size, int tier) {
        return size >> (tier * LEVELS_OF_A_TIER);
    }

    /** PATH(m, D[n]) over the leaves from begin to end. */
    private void addPath(long leaf, long begin, long end, List<Hash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = middle(begin, end);
        if (leaf < middle) {
            addPath(leaf, begin, middle, path);
            path.add(hash(middle, end));
        } else {
            addPath(leaf, middle, end, path);
            path.add(hash(begin, middle));
        }
    }

    /** SUBPROOF(m, D[n], b) over the leaves from begin to end; a verifier knows the root of the smaller tree itself. */
    private void addProof(long smaller, long begin, long end, boolean known, List<Hash> proof) {
        if (smaller == end) {
            if (!known) {
                proof.add(hash(begin, end));
            }
            return;
        }
        long middle = middle(begin, end);
        if (smaller <= middle) {
            addProof(smaller, begin, middle, known, proof);
            proof.add(hash(middle, end));
        } else {
            addProof(smaller, middle, end, false, proof);
            proof.add(hash(begin, middle));
        }
    }

    /** MTH(D[begin:end]): the left part is the largest complete subtree that leaves something to the right. */
    private Hash hash(long begin, long end) {
        long width = end - begin;
        if (Long.bitCount(width) == 1) {
            return complete(Long.numberOfTrailingZeros(width), begin / width);
        }
        long middle = middle(begin, end);
        return Hash.ofNode(hash(begin, middle), hash(middle, end));
    }

    private static long middle(long begin, long end) {
        return begin + Long.highestOneBit(end - begin - 1);
    }

    /** The root of a complete subtree, so many levels above the leaves. */
    private Hash complete(int level, long index) {
        return level % LEVELS_OF_A_TIER == 0 ? kept(level / LEVELS_OF_A_TIER, index) : join(level, index);
    }

    private Hash join(int level, long index) {
        return Hash.ofNode(complete(level - 1, 2 * index), complete(level - 1, 2 * index + 1));
    }

    private Hash kept(int tier, long index) {
        long first = index - index % Subtrees.FAN_OUT;
        int there = (int) Math.min(Subtrees.FAN_OUT, count(size, tier) - first);
        return runs.computeIfAbsent(new Run(tier, first), run -> kept.read(run.tier(), run.first(), there))
                .get((int) (index - first));
    }
}
