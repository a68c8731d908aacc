package probity.chassis.sealing;

import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The secret of this deployment, from which a key is derived for each use. It is never used itself. */
public final class RootSecret {

    private static final int BYTES_MIN = 32;

    private static final int KEY_BYTES = 32;

    private final byte[] bytes;

    private RootSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Called to read the setting {@code probity.secret}. */
    public static RootSecret of(String base64) {
        return decoded(base64)
                .filter(bytes -> bytes.length >= BYTES_MIN)
                .map(RootSecret::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "probity.secret must be at least 32 random bytes in base64, as from: openssl rand -base64 32"));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The key for one use, by HKDF-SHA256. */
    SecretKey key(String algorithm, byte[] use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract().addIKM(bytes).thenExpand(use, KEY_BYTES));
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new SealingFailure("cannot derive a key", e);
        }
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
