package probity.chassis.sealing;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import probity.chassis.identity.Authority;

/**
 * Names and fingerprints that only this deployment can make: HMAC-SHA256 under a key of its own for each authority and
 * use. Whoever reads a database can neither guess what was hashed nor match it across authorities.
 */
@Singleton
public final class KeyedHash {

    private static final String HMAC = "HmacSHA256";

    private record Use(Authority authority, String name) {}

    private final RootSecret secret;
    private final Map<Use, SecretKey> keys = new ConcurrentHashMap<>();

    public KeyedHash(@ConfigProperty(name = "probity.secret") RootSecret secret) {
        this.secret = secret;
    }

    /** An id derived from what makes a thing unique, in the form of a version 8 UUID (RFC 9562). */
    public UUID uuid(Authority authority, String use, String... parts) {
        ByteBuffer hash = ByteBuffer.wrap(hash(authority, use, Parts.of(parts)));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The whole hash in 64 hexadecimal digits. */
    public String hex(Authority authority, String use, byte[]... parts) {
        Parts joined = new Parts();
        for (byte[] part : parts) {
            joined.add(part);
        }
        return HexFormat.of().formatHex(hash(authority, use, joined.toByteArray()));
    }

    private byte[] hash(Authority authority, String use, byte[] value) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(keys.computeIfAbsent(new Use(authority, use), this::key));
            return mac.doFinal(value);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new SealingFailure("cannot hash", e);
        }
    }

    private SecretKey key(Use use) {
        return secret.key(HMAC, Parts.of("keyed-hash", use.authority().id(), use.name()));
    }
}
