package probity.concerns.committing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("N-10")
class WindowTreeTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void each_statement_s_path_leads_to_the_root_and_no_other_statement_s_does() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<String> statements = statements(1 + random.nextInt(70));
            WindowTree tree = new WindowTree(statements, RANDOM);
            for (int i = 0; i < statements.size(); i++) {
                Proof proof = tree.proof(i);
                assertThat(proof.statement()).isEqualTo(statements.get(i));
                assertThat(reached(proof, proof.statement()))
                        .as("statement %d of seed %d", i, seed)
                        .isEqualTo(tree.root());
                assertThat(reached(proof, altered(proof.statement(), random))).isNotEqualTo(tree.root());
                assertThat(reached(proof, statements.getFirst()).equals(tree.root()))
                        .isEqualTo(i == 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 16384", "16, 16384", "17, 16384", "16384, 16384", "16385, 32768"})
    void the_size_is_that_of_the_class_and_so_is_the_length_of_each_proof(int statements, int size) {
        WindowTree tree = new WindowTree(statements(statements), RANDOM);

        for (int i = 0; i < statements; i += 1_000) {
            assertThat(tree.proof(i).treeSize()).isEqualTo(size);
            assertThat(tree.proof(i).path()).hasSize(Integer.numberOfTrailingZeros(size));
        }
    }

    @Test
    void without_a_statement_there_is_a_root_like_any_other_and_never_the_same() {
        Set<String> roots = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            roots.add(new WindowTree(List.of(), RANDOM).root());
            roots.add(new WindowTree(statements(1), RANDOM).root());
        }

        assertThat(roots).hasSize(20).allMatch(root -> root.length() == 44);
    }

    @Test
    void where_a_statement_lies_says_nothing() {
        Set<Long> places = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            places.add(new WindowTree(statements(3), RANDOM).proof(0).leafIndex());
        }

        assertThat(places).hasSizeGreaterThan(15).anyMatch(place -> place > 1_000);
    }

    @Test
    void a_statement_has_the_form_that_is_promised_to_the_byte() {
        var statement = new Statement(
                "leicester", Instant.parse("2026-11-23T00:00:00Z"), LocalDate.of(2026, 11, 22), 3, "00ff".repeat(16));

        assertThat(statement.text()).isEqualTo("""
                        probity receipt v1
                        authority: leicester
                        until: 2026-11-23T00:00:00Z
                        received: 2026-11-22
                        official actions: 3
                        salt: 00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff
                        """);
        assertThat(statement).hasToString("[statement]");
        assertThat(Statement.salt(RANDOM)).matches("[0-9a-f]{64}").isNotEqualTo(Statement.salt(RANDOM));
    }

    private static List<String> statements(int count) {
        return Stream.generate(() -> new Statement(
                                "leicester",
                                Instant.parse("2026-11-23T00:00:00Z"),
                                LocalDate.of(2026, 11, 22),
                                2,
                                Statement.salt(RANDOM))
                        .text())
                .limit(count)
                .toList();
    }

    private static String altered(String statement, Random random) {
        int at = random.nextInt(statement.length());
        char other = (char) (statement.charAt(at) ^ 1);
        return statement.substring(0, at) + other + statement.substring(at + 1);
    }

    /** RFC 9162, section 2.1.3.2, for trees of whole powers of two. */
    private static String reached(Proof proof, String statement) {
        byte[] hash = hash(0, statement.getBytes(StandardCharsets.US_ASCII));
        long place = proof.leafIndex();
        for (String each : proof.path()) {
            byte[] sibling = Base64.getDecoder().decode(each);
            hash = place % 2 == 0 ? hash(1, hash, sibling) : hash(1, sibling, hash);
            place /= 2;
        }
        return Base64.getEncoder().encodeToString(hash);
    }

    private static byte[] hash(int kind, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) kind);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
