package probity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.acceptance.OfflineCheck.Claim;
import probity.acceptance.Shown.NotShown;

/** The check of a verifiable receipt finds whatever was altered, at each of its steps. */
class OfflineCheckTest {

    private static final byte[] OTHER_LEAF = sha256(new byte[] {7});

    private final KeyPair pair = pair();

    private String authority = "somewhere";
    private String recordsAuthority = "somewhere";
    private String type = "probity.concerns.receipts-committed.v1";
    private String source = "/probity/concerns";
    private String recordsUntil = "2026-11-23T00:00:00Z";
    private String bodysEnd = "";
    private String origin = "probity/somewhere";

    @Test
    void what_is_right_is_accepted() {
        assertThat(checked(statement(2), statement(2), key(origin, pair), 2))
                .isEqualTo(new Claim("somewhere", "2026-11-23T00:00:00Z", "2026-11-22", 2));
    }

    @Test
    void a_count_raised_by_one_is_refused() {
        refused("not in the window", statement(2), statement(3), key(origin, pair), 2);
    }

    @Test
    void a_ledger_of_another_size_or_key_is_refused() {
        refused("not signed", statement(2), statement(2), key(origin, pair()), 2);
        refused("not signed", statement(2), statement(2), key("probity/elsewhere", pair), 2);
        refused("not signed", statement(2), statement(2), key(origin, pair), 4);
    }

    @Test
    void an_authority_that_is_not_everywhere_the_same_is_refused() {
        recordsAuthority = "elsewhere";
        refused("do not agree", statement(2), statement(2), key(origin, pair), 2);
        recordsAuthority = "somewhere";
        authority = "elsewhere";
        refused("do not agree", statement(2), statement(2), key(origin, pair), 2);
        authority = "somewhere";
        origin = "probity/elsewhere";
        refused("do not agree", statement(2), statement(2), key(origin, pair), 2);
    }

    @Test
    void a_record_of_another_window_kind_writer_or_form_is_refused() {
        recordsUntil = "2026-11-24T00:00:00Z";
        refused("do not agree", statement(2), statement(2), key(origin, pair), 2);
        recordsUntil = "2026-11-23T00:00:00Z";
        type = "probity.concerns.concern-closed.v1";
        refused("do not agree", statement(2), statement(2), key(origin, pair), 2);
        type = "probity.concerns.receipts-committed.v1";
        source = "/probity/audit";
        refused("do not agree", statement(2), statement(2), key(origin, pair), 2);
        source = "/probity/concerns";
        bodysEnd = " ";
        refused("do not agree", statement(2), statement(2), key(origin, pair), 2);
    }

    private void refused(String why, String committed, String shown, String key, long size) {
        assertThatThrownBy(() -> checked(committed, shown, key, size))
                .isInstanceOf(NotShown.class)
                .hasMessageContaining(why);
    }

    /** A window and a ledger of two leaves each. */
    private Claim checked(String committed, String shown, String key, long size) {
        byte[] root = node(leaf(committed), OTHER_LEAF);
        String record = """
                probity.concerns.v1/3
                key
                ce_authority: %s
                ce_source: %s
                ce_type: %s

                {"until":"%s","root":"%s"}%s""".formatted(recordsAuthority, source, type, recordsUntil, base64(root), bodysEnd);
        String text = "%s\n2\n%s\n".formatted(origin, base64(node(OTHER_LEAF, leaf(record))));
        String note = text + "\n— %s %s\n".formatted(origin, signature(text));
        return OfflineCheck.check(
                place(0).put("statement", shown).put("treeSize", 2).put("rootHash", base64(root)),
                place(1).put("record", base64(record.getBytes(StandardCharsets.UTF_8))),
                note.replace("\n2\n", "\n%d\n".formatted(size)),
                key);
    }

    private static ObjectNode place(int index) {
        ObjectNode place = new ObjectMapper().createObjectNode().put("leafIndex", index);
        place.putArray("path").add(base64(OTHER_LEAF));
        return place;
    }

    private String statement(int actions) {
        return """
                probity receipt v1
                authority: %s
                until: 2026-11-23T00:00:00Z
                received: 2026-11-22
                official actions: %d
                salt: %s
                """.formatted(authority, actions, "00ff".repeat(16));
    }

    private static byte[] leaf(String text) {
        return sha256(new byte[] {0}, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List.of(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signature(String text) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(pair.getPrivate());
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return base64(join(new byte[4], signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(String name, KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return "%s+00000000+%s".formatted(name, base64(join(new byte[] {1}, raw)));
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
