package probity.chassis.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The known answers are those that the implementations of Certificate Transparency have in common. */
class MerkleTreeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String PAIR_1 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";

    private static final String RIGHT_HALF = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

    private static final String PAIR_3 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";

    private static final String LEAF_1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";

    private static final String LEAF_4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";

    private static final String PAIR_2 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

    private final GrownTree tree = new GrownTree();

    MerkleTreeTest() {
        tree.append(
                LEAVES.stream().map(HexFormat.of()::parseHex).map(Hash::ofLeaf).toList());
    }

    @Test
    void the_roots_are_the_known_ones() {
        assertThat(IntStream.rangeClosed(0, 8).mapToObj(size -> tree.at(size).root()))
                .map(Hash::toString)
                .isEqualTo(ROOTS);
    }

    @Test
    void the_audit_paths_are_the_known_ones() {
        assertThat(hex(tree.at(8).inclusion(0))).containsExactly(LEAF_1, PAIR_1, RIGHT_HALF);
        assertThat(hex(tree.at(8).inclusion(5))).containsExactly(LEAF_4, PAIR_3, ROOTS.get(4));
        assertThat(tree.at(1).inclusion(0)).isEmpty();
    }

    @Test
    void the_consistency_proofs_are_the_known_ones() {
        assertThat(hex(tree.at(8).consistency(1))).containsExactly(LEAF_1, PAIR_1, RIGHT_HALF);
        assertThat(hex(tree.at(8).consistency(6))).containsExactly(PAIR_2, PAIR_3, ROOTS.get(4));
        assertThat(hex(tree.at(5).consistency(2))).containsExactly(PAIR_1, LEAF_4);
        assertThat(tree.at(4).consistency(4)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 511, 513, 1_000, 65_535, 65_536, 65_537, 70_001})
    void a_root_is_what_the_definition_says_however_the_tree_grew(int size) {
        GrownTree grown = GrownTree.ofNumbers(size, new Random(size));

        assertThat(grown.at(size).root()).isEqualTo(byDefinition(0, size));
    }

    @Test
    void an_older_tree_can_be_read_from_what_a_newer_one_keeps() {
        GrownTree grown = GrownTree.ofNumbers(3_000, new Random(1));

        assertThat(grown.at(777).root()).isEqualTo(byDefinition(0, 777));
    }

    @Test
    void a_proof_reads_two_runs_of_a_tier_at_most() {
        int size = 70_001;
        GrownTree grown = GrownTree.ofNumbers(size, new Random(2));
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger longest = new AtomicInteger();
        Subtrees counting = (tier, first, count) -> {
            runs.incrementAndGet();
            longest.accumulateAndGet(count, Math::max);
            return grown.read(tier, first, count);
        };

        new MerkleTree(size, counting).inclusion(12_345);

        assertThat(runs).hasValueLessThanOrEqualTo(2 * 3);
        assertThat(longest).hasValueLessThanOrEqualTo(Subtrees.FAN_OUT);
    }

    @Test
    void nothing_is_proved_of_leaves_and_trees_that_are_not_there() {
        assertThatThrownBy(() -> tree.at(8).inclusion(8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.at(8).inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.at(8).consistency(9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.at(8).consistency(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Hash byDefinition(int begin, int end) {
        if (end - begin == 1) {
            return GrownTree.number(begin);
        }
        int left = 1;
        while (left * 2 < end - begin) {
            left *= 2;
        }
        return Hash.ofNode(byDefinition(begin, begin + left), byDefinition(begin + left, end));
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }
}
