package probity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.acceptance.Shown.NotShown;

/** The tree of the test vectors that certificate transparency publishes: three leaves, the first one empty. */
class LedgerProofTest {

    private static final byte[] EMPTY_LEAF = hex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");

    private static final byte[] LEAF_00 = hex("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");

    private static final byte[] ROOT_OF_TWO = hex("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");

    private static final byte[] ROOT_OF_THREE = hex("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");

    @Test
    void a_leafs_hash_is_the_published_one() {
        assertThat(LedgerProof.leafHash(new byte[0])).isEqualTo(EMPTY_LEAF);
        assertThat(LedgerProof.leafHash(new byte[] {0})).isEqualTo(LEAF_00);
    }

    @Test
    void a_path_leads_to_the_published_root() {
        byte[] third = LedgerProof.leafHash(new byte[] {0x10});

        assertThat(LedgerProof.root(EMPTY_LEAF, 0, 2, List.of(LEAF_00))).isEqualTo(ROOT_OF_TWO);
        assertThat(LedgerProof.root(LEAF_00, 1, 3, List.of(EMPTY_LEAF, third))).isEqualTo(ROOT_OF_THREE);
        assertThat(LedgerProof.root(third, 2, 3, List.of(ROOT_OF_TWO))).isEqualTo(ROOT_OF_THREE);
    }

    @Test
    void a_path_of_the_wrong_length_leads_nowhere() {
        assertThatThrownBy(() -> LedgerProof.root(EMPTY_LEAF, 0, 2, List.of())).isInstanceOf(NotShown.class);
        assertThatThrownBy(() -> LedgerProof.root(EMPTY_LEAF, 0, 1, List.of(LEAF_00)))
                .isInstanceOf(NotShown.class);
    }

    @Test
    void a_checkpoint_opens_with_its_own_key_and_unaltered_alone() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String text = "probity/somewhere\n3\n" + Base64.getEncoder().encodeToString(ROOT_OF_THREE) + "\n";
        String note = text + "\n— probity/somewhere " + signature(pair, text) + "\n";

        var opened = LedgerProof.open(note, key(pair));

        assertThat(opened.size()).isEqualTo(3);
        assertThat(opened.root()).isEqualTo(Base64.getEncoder().encodeToString(ROOT_OF_THREE));
        assertThatThrownBy(() -> LedgerProof.open(note.replace("\n3\n", "\n4\n"), key(pair)))
                .isInstanceOf(NotShown.class)
                .hasMessageContaining("false");
        KeyPair another = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThatThrownBy(() -> LedgerProof.open(note, key(another))).isInstanceOf(NotShown.class);
    }

    private static String signature(KeyPair pair, String text) throws GeneralSecurityException {
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(pair.getPrivate());
        signing.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(join(new byte[4], signing.sign()));
    }

    private static String key(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return "probity/somewhere+00000000+" + Base64.getEncoder().encodeToString(join(new byte[] {1}, raw));
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
