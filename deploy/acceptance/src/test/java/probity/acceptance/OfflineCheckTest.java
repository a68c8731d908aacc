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
import probity.acceptance.OfflineCheck.Place;
import probity.acceptance.Shown.NotShown;

/** The check itself, on the published test vectors of certificate transparency: the tree of an empty leaf, 00 and 10. */
class OfflineCheckTest {

    private static final byte[] EMPTY_LEAF = hex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");

    private static final byte[] ROOT_OF_TWO = hex("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");

    private static final byte[] ROOT_OF_THREE = hex("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");

    @Test
    void a_leaf_is_in_its_place_and_no_other_leaf_place_or_root_will_do() {
        Place third = new Place(2, 3, List.of(ROOT_OF_TWO));

        assertThat(OfflineCheck.isIn(new byte[] {0x10}, third, ROOT_OF_THREE)).isTrue();
        assertThat(OfflineCheck.isIn(new byte[] {0}, new Place(1, 2, List.of(EMPTY_LEAF)), ROOT_OF_TWO))
                .isTrue();
        assertThat(OfflineCheck.isIn(new byte[] {0x11}, third, ROOT_OF_THREE)).isFalse();
        assertThat(OfflineCheck.isIn(new byte[] {0x10}, third, ROOT_OF_TWO)).isFalse();
        assertThat(OfflineCheck.isIn(new byte[] {0x10}, new Place(0, 2, List.of(ROOT_OF_TWO)), ROOT_OF_THREE))
                .isFalse();
    }

    @Test
    void a_checkpoint_counts_if_its_own_key_signed_it_as_it_is() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair another = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String text = "probity/somewhere\n3\n" + Base64.getEncoder().encodeToString(ROOT_OF_THREE) + "\n";
        String note = text + "\n— probity/somewhere " + signature(pair, text) + "\n";

        assertThat(OfflineCheck.signed(note, key("somewhere", pair)).getSize()).isEqualTo(3);
        for (String key : List.of(key("somewhere", another), key("elsewhere", pair))) {
            assertThatThrownBy(() -> OfflineCheck.signed(note, key)).isInstanceOf(NotShown.class);
        }
        assertThatThrownBy(() -> OfflineCheck.signed(note.replace("\n3\n", "\n4\n"), key("somewhere", pair)))
                .isInstanceOf(NotShown.class)
                .hasMessageContaining("false");
    }

    private static String signature(KeyPair pair, String text) throws GeneralSecurityException {
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(pair.getPrivate());
        signing.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(join(new byte[4], signing.sign()));
    }

    private static String key(String name, KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return "probity/%s+00000000+%s".formatted(name, Base64.getEncoder().encodeToString(join(new byte[] {1}, raw)));
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
