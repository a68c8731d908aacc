package probity.chassis.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProofsTest {

    static Stream<Integer> sizes() {
        Random random = new Random(6962);
        return Stream.concat(
                IntStream.rangeClosed(1, 40).boxed(),
                Stream.generate(() -> 41 + random.nextInt(3_000)).limit(25));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void every_leaf_is_proved_to_be_in_the_tree(int size) {
        GrownTree grown = GrownTree.ofNumbers(size, new Random(size));
        MerkleTree tree = grown.at(size);

        for (int leaf = 0; leaf < size; leaf++) {
            assertThat(Proofs.includes(grown.leaf(leaf), leaf, size, tree.inclusion(leaf), tree.root()))
                    .as("leaf %d of %d", leaf, size)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void every_smaller_tree_is_proved_to_be_the_beginning(int size) {
        GrownTree grown = GrownTree.ofNumbers(size, new Random(size));
        MerkleTree tree = grown.at(size);

        for (int first = 1; first <= size; first++) {
            Hash firstRoot = grown.at(first).root();
            assertThat(Proofs.consistent(first, firstRoot, size, tree.root(), tree.consistency(first)))
                    .as("%d in %d", first, size)
                    .isTrue();
        }
    }

    @Test
    void no_byte_of_an_inclusion_proof_can_be_changed() {
        for (int size : new int[] {2, 7, 8, 300}) {
            GrownTree grown = GrownTree.ofNumbers(size, new Random(size));
            MerkleTree tree = grown.at(size);
            int leaf = size / 3;
            Hash hash = grown.leaf(leaf);
            List<Hash> path = tree.inclusion(leaf);
            Hash root = tree.root();

            assertThat(spoilt(hash)).noneMatch(other -> Proofs.includes(other, leaf, size, path, root));
            assertThat(spoilt(root)).noneMatch(other -> Proofs.includes(hash, leaf, size, path, other));
            assertThat(spoiltIn(path)).noneMatch(other -> Proofs.includes(hash, leaf, size, other, root));
            assertThat(IntStream.range(-1, size + 1)
                            .filter(index -> index != leaf)
                            .boxed())
                    .noneMatch(index -> Proofs.includes(hash, index, size, path, root));
        }
    }

    @Test
    void no_byte_of_a_consistency_proof_can_be_changed() {
        for (int size : new int[] {2, 7, 8, 300}) {
            MerkleTree tree = GrownTree.ofNumbers(size, new Random(size)).at(size);
            int first = size / 2 + 1;
            Hash firstRoot =
                    GrownTree.ofNumbers(first, new Random(size)).at(first).root();
            List<Hash> proof = tree.consistency(first);
            Hash root = tree.root();

            assertThat(spoilt(firstRoot)).noneMatch(other -> Proofs.consistent(first, other, size, root, proof));
            assertThat(spoilt(root)).noneMatch(other -> Proofs.consistent(first, firstRoot, size, other, proof));
            assertThat(spoiltIn(proof)).noneMatch(other -> Proofs.consistent(first, firstRoot, size, root, other));
        }
    }

    @Test
    void a_history_that_was_rewritten_is_not_consistent() {
        GrownTree honest = GrownTree.ofNumbers(100, new Random(1));
        GrownTree rewritten = new GrownTree();
        rewritten.append(IntStream.range(0, 150)
                .mapToObj(leaf -> GrownTree.number(leaf == 42 ? 1_000_042 : leaf))
                .toList());

        assertThat(Proofs.consistent(
                        100,
                        honest.at(100).root(),
                        150,
                        rewritten.at(150).root(),
                        rewritten.at(150).consistency(100)))
                .isFalse();
    }

    @Test
    void the_empty_tree_is_the_beginning_of_any_and_a_larger_tree_of_none() {
        Hash root = GrownTree.ofNumbers(5, new Random(1)).at(5).root();

        assertThat(Proofs.consistent(0, Hash.ofEmptyTree(), 5, root, List.of())).isTrue();
        assertThat(Proofs.consistent(0, root, 5, root, List.of())).isFalse();
        assertThat(Proofs.consistent(6, root, 5, root, List.of())).isFalse();
        assertThat(Proofs.consistent(3, root, 5, root, List.of())).isFalse();
    }

    /** The hash with each of its bytes changed in turn. */
    private static Stream<Hash> spoilt(Hash hash) {
        return IntStream.range(0, Hash.BYTES).mapToObj(place -> {
            byte[] bytes = hash.bytes();
            bytes[place] ^= (byte) (1 << (place % Byte.SIZE));
            return Hash.of(bytes);
        });
    }

    /** The proof with each byte changed, each hash left out, each two neighbours swapped, and one hash too many. */
    private static Stream<List<Hash>> spoiltIn(List<Hash> proof) {
        List<List<Hash>> spoilt = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            int at = i;
            spoilt(proof.get(i)).forEach(hash -> spoilt.add(changed(proof, copy -> copy.set(at, hash))));
            spoilt.add(changed(proof, copy -> copy.remove(at)));
            if (i > 0) {
                spoilt.add(changed(proof, copy -> copy.set(at, copy.set(at - 1, copy.get(at)))));
            }
        }
        spoilt.add(changed(proof, copy -> copy.add(Hash.ofEmptyTree())));
        return spoilt.stream();
    }

    private static List<Hash> changed(List<Hash> proof, Consumer<List<Hash>> change) {
        List<Hash> copy = new ArrayList<>(proof);
        change.accept(copy);
        return copy;
    }
}
