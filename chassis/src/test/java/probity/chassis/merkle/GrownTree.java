package probity.chassis.merkle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A tree in memory that grows in batches, as the ledger grows the one in the database. */
final class GrownTree implements Subtrees {

    private final List<List<Hash>> tiers = new ArrayList<>(List.of(new ArrayList<>()));

    /** Leaves 0, 1, 2, ... each being its own number, appended in batches of random sizes. */
    static GrownTree ofNumbers(int leaves, Random random) {
        GrownTree tree = new GrownTree();
        while (tree.size() < leaves) {
            int batch = Math.min(leaves - tree.size(), 1 + random.nextInt(2 * FAN_OUT));
            tree.append(numbers(tree.size(), batch));
        }
        return tree;
    }

    static Hash number(long leaf) {
        return Hash.ofLeaf(ByteBuffer.allocate(Long.BYTES).putLong(leaf).array());
    }

    private static List<Hash> numbers(int first, int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(number(first + i));
        }
        return leaves;
    }

    void append(List<Hash> leaves) {
        long before = size();
        tiers.getFirst().addAll(leaves);
        MerkleTree grown = at(size());
        for (int tier = 1; MerkleTree.count(grown.size(), tier) > 0; tier++) {
            if (tiers.size() == tier) {
                tiers.add(new ArrayList<>());
            }
            tiers.get(tier).addAll(grown.completedSince(before, tier));
        }
    }

    int size() {
        return tiers.getFirst().size();
    }

    MerkleTree at(long size) {
        return new MerkleTree(size, this);
    }

    Hash leaf(int index) {
        return tiers.getFirst().get(index);
    }

    @Override
    public List<Hash> read(int tier, long first, int count) {
        return tiers.get(tier).subList((int) first, (int) first + count);
    }
}
