package probity.concerns.limiting;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for one day. The key is in memory alone and dies with the day, so that what was counted under it can be matched
 * with nothing afterwards.
 */
final class DailyKey {

    private static final String HMAC = "HmacSHA256";

    private final LocalDate day;
    private final SecretKeySpec key;

    private DailyKey(LocalDate day, byte[] random) {
        this.day = day;
        this.key = new SecretKeySpec(random, HMAC);
    }

    static DailyKey drawn(LocalDate day, SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new DailyKey(day, bytes);
    }

    boolean isOf(LocalDate other) {
        return day.equals(other);
    }

    UUID name(UUID id) {
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(bytes));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
