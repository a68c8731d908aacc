package probity.chassis.sealing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Values that a client keeps for us and can neither read nor change: AES-256-GCM under a key of its own for each use,
 * as base64url. All replicas share the secret, so each opens what another made.
 */
@Singleton
public final class OpaqueTokens {

    private static final String CIPHER = "AES/GCM/NoPadding";

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BYTES = 16;

    private final RootSecret secret;
    private final SecureRandom random = new SecureRandom();

    public OpaqueTokens(@ConfigProperty(name = "probity.secret") RootSecret secret) {
        this.secret = secret;
    }

    public String seal(String use, String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, use, nonce).doFinal(value.getBytes(StandardCharsets.UTF_8));
            byte[] token = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, token, NONCE_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("cannot make a token", e);
        }
    }

    /** Empty if we did not make it, or made it for another use. */
    public Optional<String> open(String use, String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length < NONCE_BYTES + TAG_BYTES) {
                return Optional.empty();
            }
            byte[] value =
                    cipher(Cipher.DECRYPT_MODE, use, bytes).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String use, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        var parameters = new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce, 0, NONCE_BYTES);
        cipher.init(mode, secret.key("AES", Parts.of("opaque-token", use)), parameters);
        return cipher;
    }
}
