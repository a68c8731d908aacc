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
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * suspicious of five tries counts. What follows, the look into the log, is the same call for any id.
 */
@Tag("W-18")
class CredentialTimingTest {

    private static final double SUSPICIOUS = 4.5;

    private static final int TRIES = 5;

    private static final int WARM_UP = 40_000;

    private static final int SAMPLES = 1_050_000;

    private static final int POOL = 4_096;

    private static final int CLASS_BITS = 2;

    private static final int CLASSES = (1 << CLASS_BITS) - 1;

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

        assertThat(t(find, List.of(this::wrongReceipt, this::malformedReceipt))).isLessThan(SUSPICIOUS);
    }

    @Test
    void wrong_malformed_and_expired_sessions_take_the_same_time() {
        Function<String, Object> find =
                session -> credentials.receiptOf(WESTMINSTER, new ConversationRequest(null, session));
        Credentials anHourAgo = at(NOW.minus(Duration.ofHours(1)));
        Supplier<String> expired = () -> anHourAgo.session(WESTMINSTER, UUID.randomUUID());

        assertThat(t(find, List.of(this::wrongSession, this::malformedSession, expired)))
                .isLessThan(SUSPICIOUS);
    }

    @Test
    void an_early_exit_would_be_noticed() {
        Function<String, Object> hasty = typed ->
                Receipt.typed(typed).isWellFormed() ? credentials.byReceipt(WESTMINSTER, typed) : new UUID(0, 0);

        assertThat(oneT(hasty, List.of(this::wrongReceipt, this::malformedReceipt)))
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

    /** Of the two classes that differ most, without its sign. */
    private static double t(Function<String, Object> work, List<Supplier<String>> classes) {
        double least = Double.MAX_VALUE;
        for (int tries = 0; tries < TRIES && least > SUSPICIOUS; tries++) {
            least = Math.min(least, oneT(work, classes));
        }
        return least;
    }

    private static double oneT(Function<String, Object> work, List<Supplier<String>> classes) {
        String[][] inputs = classes.stream()
                .map(drawn -> Stream.generate(drawn).limit(POOL).toArray(String[]::new))
                .toArray(String[][]::new);
        Random order = new Random(1);
        measured(work, WARM_UP, inputs, order);
        long[] measured = measured(work, SAMPLES, inputs, order);
        return IntStream.range(0, inputs.length)
                .mapToDouble(kind -> Math.abs(welch(measured, kind, (kind + 1) % inputs.length)))
                .max()
                .orElseThrow();
    }

    /**
     * The class in the lowest bits, the nanoseconds above them. What is sent is copied first: where a class happens to lie
     * in memory would be measured, too, on a machine that others use.
     */
    private static long[] measured(Function<String, Object> work, int samples, String[][] inputs, Random order) {
        long[] measured = new long[samples];
        int found = 0;
        for (int i = 0; i < samples; i++) {
            int kind = order.nextInt(inputs.length);
            String input = String.valueOf(inputs[kind][order.nextInt(POOL)].toCharArray());
            long begin = System.nanoTime();
            Object result = work.apply(input);
            long end = System.nanoTime();
            found += result == null ? 0 : 1;
            measured[i] = ((end - begin) << CLASS_BITS) | kind;
        }
        assertThat(found).isEqualTo(samples);
        return measured;
    }

    private static double welch(long[] measured, int one, int other) {
        long[] sorted = measured.clone();
        Arrays.sort(sorted);
        long cut = sorted[sorted.length / 20 * 19] >> CLASS_BITS;
        double[] first = times(measured, one, cut);
        double[] second = times(measured, other, cut);
        return (mean(first) - mean(second))
                / Math.sqrt(variance(first) / first.length + variance(second) / second.length);
    }

    private static double[] times(long[] measured, int kind, long cut) {
        return Arrays.stream(measured)
                .filter(each -> ((each & CLASSES) == kind) && ((each >> CLASS_BITS) < cut))
                .mapToDouble(each -> each >> CLASS_BITS)
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
