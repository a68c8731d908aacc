package probity.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;

class KeyedHashTest {

    private static final Authority SOMEWHERE = new Authority("somewhere");
    private static final Authority ELSEWHERE = new Authority("elsewhere");

    private final KeyedHash hash = new KeyedHash(secret(1));

    private static RootSecret secret(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return RootSecret.of(Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void the_same_is_named_the_same_by_whoever_holds_the_secret() {
        assertThat(hash.uuid(SOMEWHERE, "return", "ann", "2026"))
                .isEqualTo(new KeyedHash(secret(1)).uuid(SOMEWHERE, "return", "ann", "2026"))
                .isEqualTo(UUID.fromString("796794c9-0697-815c-87c7-e2f848222b21"));
    }

    @Test
    void an_id_has_the_form_of_a_uuid_of_version_8() {
        UUID id = hash.uuid(SOMEWHERE, "return", "ann");

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void secret_authority_use_and_each_part_make_another_name() {
        UUID id = hash.uuid(SOMEWHERE, "return", "ann", "2026");

        assertThat(id)
                .isNotEqualTo(new KeyedHash(secret(2)).uuid(SOMEWHERE, "return", "ann", "2026"))
                .isNotEqualTo(hash.uuid(ELSEWHERE, "return", "ann", "2026"))
                .isNotEqualTo(hash.uuid(SOMEWHERE, "gift", "ann", "2026"))
                .isNotEqualTo(hash.uuid(SOMEWHERE, "return", "ann2026"))
                .isNotEqualTo(hash.uuid(SOMEWHERE, "return", "ann2", "026"));
    }

    @Test
    void a_hash_is_64_digits() {
        assertThat(hash.hex(SOMEWHERE, "receipt", new byte[] {1}, new byte[] {2}))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(hash.hex(SOMEWHERE, "receipt", new byte[] {1, 2}));
    }

    @Test
    void a_secret_that_is_short_or_no_base64_is_refused_in_one_sentence_without_printing_it() {
        for (String bad : new String[] {"", "swordfish", Base64.getEncoder().encodeToString(new byte[31])}) {
            assertThatThrownBy(() -> RootSecret.of(bad))
                    .hasMessage("probity.secret must be at least 32 random bytes in base64,"
                            + " as from: openssl rand -base64 32");
        }
        assertThat(secret(1)).hasToString("[secret]");
    }
}
