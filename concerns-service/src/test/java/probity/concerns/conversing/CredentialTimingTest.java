package probity.concerns.conversing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.sealing.OpaqueTokens;
import probity.chassis.sealing.RootSecret;
import probity.concerns.concern.Receipt;

/**
 * How long it takes to find that a credential leads nowhere tells nothing of why it does. Classes are interleaved at
 * random, the slowest twentieth of all samples is cut off (the machine was busy with something else), and Welch's t
 * tells whether two classes differ. A difference of the code shows each time; one of the machine does not, so the least
 * suspicious of three tries counts. What follows, the look into the log, is the same call for any id.
 */
@Tag("W-18")
class CredentialTimingTest {

    private static final double SUSPICIOUS = 4.5;

    private static final int TRIES = 3;

    private static final int WARM_UP = 40_000;

    private static final int RECEIPTS = 700_000;

    private static final int SESSIONS = 350_000;

    private static final int POOL = 4_096;

    private static final Authority WESTMINSTER = new Authority("westminster");

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final RootSecret secret = RootSecret.of(Base64.getEncoder().encodeToString(random.generateSeed(32)));
    private final Credentials credentials = at(NOW);

    private Credentials at(Instant now) {
        return new Credentials(new KeyedHash(secret), new OpaqueTokens(secret), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void wrong_and_malformed_receipts_take_the_same_time() {
        Function<String, Object> find = typed -> credentials.byReceipt(WESTMINSTER, typed);

        assertThat(t(find, RECEIPTS, this::wrongReceipt, this::malformedReceipt))
                .isBetween(-SUSPICIOUS, SUSPICIOUS);
    }

    @Test
    void wrong_malformed_and_expired_sessions_take_the_same_time() {
        Function<String, Object> find =
                session -> credentials.receiptOf(WESTMINSTER, new ConversationRequest(null, session));
        Credentials anHourAgo = at(NOW.minus(Duration.ofHours(1)));
        Supplier<String> expired = () -> anHourAgo.session(WESTMINSTER, UUID.randomUUID());

        assertThat(t(find, SESSIONS, this::wrongSession, this::malformedSession))
                .isBetween(-SUSPICIOUS, SUSPICIOUS);
        assertThat(t(find, SESSIONS, this::wrongSession, expired)).isBetween(-SUSPICIOUS, SUSPICIOUS);
    }

    @Test
    void an_early_exit_would_be_noticed() {
        Function<String, Object> hasty = typed ->
                Receipt.typed(typed).isWellFormed() ? credentials.byReceipt(WESTMINSTER, typed) : new UUID(0, 0);

        assertThat(Math.abs(t(hasty, SESSIONS, this::wrongReceipt, this::malformedReceipt)))
                .isGreaterThan(SUSPICIOUS);
    }

    private String wrongReceipt() {
        return Receipt.draw(random).shown();
    }

    /** With one symbol that none has. */
    private String malformedReceipt() {
        StringBuilder receipt = new StringBuilder(Receipt.draw(random).shown());
        receipt.setCharAt(random.nextInt(4), 'U');
        return receipt.toString();
    }

    private String wrongSession() {
        byte[] bytes = new byte[64];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String malformedSession() {
        StringBuilder session = new StringBuilder(wrongSession());
        session.setCharAt(random.nextInt(session.length()), '!');
        return session.toString();
    }

    private static double t(Function<String, Object> work, int samples, Supplier<String> a, Supplier<String> b) {
        double least = Double.MAX_VALUE;
        for (int tries = 0; tries < TRIES && Math.abs(least) > SUSPICIOUS; tries++) {
            double t = oneT(work, samples, a, b);
            least = Math.abs(t) < Math.abs(least) ? t : least;
        }
        return least;
    }

    private static double oneT(Function<String, Object> work, int samples, Supplier<String> a, Supplier<String> b) {
        String[][] inputs = new String[2][POOL];
        for (int i = 0; i < POOL; i++) {
            inputs[0][i] = a.get();
            inputs[1][i] = b.get();
        }
        Random order = new Random(1);
        measured(work, WARM_UP, inputs, order);
        return welch(measured(work, samples, inputs, order));
    }

    /** The class in the lowest bit, the nanoseconds above it. */
    private static long[] measured(Function<String, Object> work, int samples, String[][] inputs, Random order) {
        long[] measured = new long[samples];
        int found = 0;
        for (int i = 0; i < samples; i++) {
            int kind = order.nextInt(2);
            String input = inputs[kind][order.nextInt(POOL)];
            long begin = System.nanoTime();
            Object result = work.apply(input);
            long end = System.nanoTime();
            found += result == null ? 0 : 1;
            measured[i] = ((end - begin) << 1) | kind;
        }
        assertThat(found).isEqualTo(samples);
        return measured;
    }

    private static double welch(long[] measured) {
        long[] sorted = measured.clone();
        Arrays.sort(sorted);
        long cut = sorted[sorted.length / 20 * 19] >> 1;
        List<double[]> classes = List.of(times(measured, 0, cut), times(measured, 1, cut));
        double[] first = classes.getFirst();
        double[] second = classes.getLast();
        return (mean(first) - mean(second))
                / Math.sqrt(variance(first) / first.length + variance(second) / second.length);
    }

    private static double[] times(long[] measured, int kind, long cut) {
        return Arrays.stream(measured)
                .filter(each -> ((each & 1) == kind) && ((each >> 1) < cut))
                .mapToDouble(each -> each >> 1)
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }
}
