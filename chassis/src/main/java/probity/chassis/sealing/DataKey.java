package probity.chassis.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM keys by Google Tink. */
final class DataKey {

    static final int BYTES = 32;

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BYTES = 16;

    private DataKey() {}

    /** Makes Tink's AEADs known to it; doing so again is harmless. */
    static void register() {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("cannot set up AEAD", e);
        }
    }

    static byte[] random() {
        return SecretBytes.randomBytes(BYTES).toByteArray(InsecureSecretKeyAccess.get());
    }

    /** The primitive of a key that stands alone: its ciphertexts carry no key id. */
    static Aead aead(byte[] key) {
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(aesGcm(key, Variant.NO_PREFIX, null))
                            .withRandomId()
                            .makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("cannot use a data key", e);
        }
    }

    /** A key whose ciphertexts carry an id, if one is given. */
    @AccessesPartialKey
    static AesGcmKey aesGcm(byte[] key, Variant variant, @Nullable Integer id) throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(NONCE_BYTES)
                .setTagSizeBytes(TAG_BYTES)
                .setVariant(variant)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
    }
}
