package probity.concerns.limiting;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import probity.chassis.http.Problem;

/**
 * How often one receipt may be sent, and how much may be written under it, whether it leads to a case or not. Counters
 * are in memory, under a key that dies with the day; one that is full again is forgotten within seconds.
 */
@Singleton
public class CaseLimits {

    /** After as many as come at once, one passes in each of these. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Duration ahead;
    private final int writesPerDay;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Until when what was asked for is paid off, at one a second. */
    private final Map<UUID, Long> paidOff = new HashMap<>();

    private final Map<UUID, Integer> written = new HashMap<>();
    private DailyKey key;

    CaseLimits(
            @ConfigProperty(name = "probity.case-requests-at-once", defaultValue = "240") int atOnce,
            @ConfigProperty(name = "probity.case-writes-per-day", defaultValue = "200") int writesPerDay,
            Clock clock) {
        this.ahead = EVERY.multipliedBy(atOnce);
        this.writesPerDay = writesPerDay;
        this.clock = clock;
        this.key = DailyKey.drawn(today(), random);
    }

    /** Counts a request that brings a receipt, or refuses it. */
    public synchronized void asked(UUID receipt) {
        long now = clock.millis();
        UUID name = name(receipt);
        long owed = Math.clamp(paidOff.getOrDefault(name, now), now, now + ahead.toMillis());
        long until = owed + EVERY.toMillis();
        long wait = until - now - ahead.toMillis();
        if (wait > 0) {
            throw tooMany(Duration.ofMillis(wait));
        }
        paidOff.put(name, until);
    }

    /** Counts a change of a case before it is made, or refuses it. */
    public synchronized void writes(UUID concern) {
        UUID name = name(concern);
        int before = written.getOrDefault(name, 0);
        if (before >= writesPerDay) {
            var now = ZonedDateTime.now(clock);
            throw tooMany(Duration.between(now, today().plusDays(1).atStartOfDay(clock.getZone())));
        }
        written.put(name, before + 1);
    }

    /** How many counters there are. */
    synchronized int counters() {
        return paidOff.size() + written.size();
    }

    /** Forgets what is paid off, and with the day its key and all that was counted under it, also if nobody asks. */
    public synchronized void forget() {
        long now = clock.millis();
        paidOff.values().removeIf(until -> until <= now);
        renewTheKey();
    }

    private UUID name(UUID id) {
        renewTheKey();
        return key.name(id);
    }

    private void renewTheKey() {
        LocalDate today = today();
        if (!key.isOf(today)) {
            key = DailyKey.drawn(today, random);
            paidOff.clear();
            written.clear();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static WebApplicationException tooMany(Duration wait) {
        return Problem.of(
                        Response.Status.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests under one receipt. Nothing new was kept of this one: send it again after the time"
                                + " that Retry-After says.")
                .thrown(wait);
    }
}
