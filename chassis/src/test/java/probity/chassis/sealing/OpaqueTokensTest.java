package probity.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpaqueTokensTest {

    private final OpaqueTokens tokens =
            new OpaqueTokens(RootSecret.of(Base64.getEncoder().encodeToString(new byte[32])));

    @Test
    void a_token_opens_for_its_use_alone() {
        String token = tokens.seal("seen", "42");

        assertThat(tokens.open("seen", token)).contains("42");
        assertThat(tokens.open("cursor", token)).isEmpty();
    }

    @Test
    void the_same_value_never_makes_the_same_token() {
        assertThat(tokens.seal("seen", "42")).isNotEqualTo(tokens.seal("seen", "42"));
    }

    @Test
    void a_token_with_any_bit_changed_is_not_ours() {
        byte[] token = Base64.getUrlDecoder().decode(tokens.seal("seen", "42"));

        assertThat(IntStream.range(0, token.length * 8).filter(bit -> {
                    byte[] changed = token.clone();
                    changed[bit / 8] ^= (byte) (1 << (bit % 8));
                    return tokens.open("seen", Base64.getUrlEncoder().encodeToString(changed))
                            .isPresent();
                }))
                .isEmpty();
    }

    @Test
    void what_was_never_a_token_is_not_ours() {
        assertThat(tokens.open("seen", "")).isEmpty();
        assertThat(tokens.open("seen", "42")).isEmpty();
        assertThat(tokens.open("seen", "no base64!")).isEmpty();
    }
}
