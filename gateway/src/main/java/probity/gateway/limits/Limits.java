package probity.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.gateway.wiring.GatewayConfig;

/**
 * How much, and how often. A person has a bucket of their own, known by the token. All who raise a concern share one,
 * all who come back another, all who read what is public a third, and all who check a receipt a fourth: telling them
 * apart would mean keeping something of them.
 */
@Singleton
public class Limits {

    private static final int PEOPLE_REMEMBERED = 20_000;

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

    private final long bodyMax;
    private final long fileMax;
    private final int personPerSecond;
    private final Bucket raising;
    private final Bucket openDoor;
    private final Bucket publicDoor;
    private final Bucket checking;
    private final Cache<String, Bucket> people = Caffeine.newBuilder()
            .maximumSize(PEOPLE_REMEMBERED)
            .expireAfterAccess(REMEMBERED_FOR)
            .build();

    Limits(GatewayConfig config) {
        bodyMax = config.bodyMax().asLongValue();
        fileMax = config.fileMax().asLongValue();
        personPerSecond = config.personPerSecond();
        raising = bucket(config.raisingPerSecond());
        openDoor = bucket(config.openDoorPerSecond());
        publicDoor = bucket(config.publicDoorPerSecond());
        checking = bucket(config.checkingPerSecond());
    }

    /** A length that cannot be read is too large as well. */
    public boolean isTooLarge(@Nullable String contentLength, boolean file) {
        try {
            return contentLength != null && Long.parseUnsignedLong(contentLength) > (file ? fileMax : bodyMax);
        } catch (NumberFormatException _) {
            return true;
        }
    }

    /** How long to wait, if anything: whoever tries receipts holds up nobody who raises a concern. */
    public Optional<Duration> ofRaising() {
        return wait(raising);
    }

    /** How long to wait, if anything. */
    public Optional<Duration> ofTheOpenDoor() {
        return wait(openDoor);
    }

    /** How long to wait, if anything: whoever reads what is public holds up nobody who raises a concern. */
    public Optional<Duration> ofThePublicDoor() {
        return wait(publicDoor);
    }

    /** How long to wait, if anything: whoever reads what is public holds up nobody who checks a receipt. */
    public Optional<Duration> ofChecking() {
        return wait(checking);
    }

    /** How long that person has to wait, if anything. */
    public Optional<Duration> ofPerson(String person) {
        return wait(people.get(person, _ -> bucket(personPerSecond)));
    }

    private static Optional<Duration> wait(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Twice the rate at once, so that a page that asks for several things is not held up. */
    private static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
