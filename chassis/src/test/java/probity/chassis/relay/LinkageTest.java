package probity.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.chassis.identity.Authority;
import probity.chassis.relay.Batch.Held;
import probity.chassis.relay.Eavesdropper.Told;
import probity.chassis.relay.Visit.Purpose;
import probity.chassis.relay.Visit.Wire;

/**
 * Whether somebody who sees the bytes and times of each connection, and all that is published, can tell who raised a
 * concern. They guess, again and again; chance is to name any of the window's visitors. The windows, their blanks and
 * shuffling and the size classes are those of the product; the visitors are made up.
 */
class LinkageTest {

    private static final int TRIALS = 3_000;

    private static final int LEARNT = 40_000;

    private static final double MARGIN = 0.05;

    private static final String RECEIVED = "received";

    private static final Authority SOMEWHERE = new Authority("somewhere");

    private static final Window.Every DAILY =
            Window.every(Duration.ofDays(1), List.of(SOMEWHERE, new Authority("elsewhere")), "blank");

    private static final Instant MORNING = Instant.parse("2026-03-02T07:00:00Z");

    private static final long DAYTIME_MILLIS = Duration.ofHours(13).toMillis();

    private final Random random = new Random(20_260_302);

    /** @param low and high the ends of the interval that holds the true share with 95 % */
    private record Share(double low, double high, double chance) {

        static Share of(int hits, int trials, double chance) {
            double share = (double) hits / trials;
            double width = 1.96 * Math.sqrt(share * (1 - share) / trials) + 0.5 / trials;
            return new Share(share - width, share + width, chance);
        }
    }

    @ParameterizedTest(name = "{1} of {0} visitors raise a concern")
    @CsvSource({"40, 1", "100, 1", "300, 10"})
    void who_raised_a_concern_is_guessed_hardly_better_than_by_chance(int visitors, int raising) {
        Share share = guessed(visitors, raising, DAILY, Wire.PADDED);

        assertThat(share.high()).as(share.toString()).isLessThan(share.chance() + MARGIN);
    }

    @ParameterizedTest(name = "{1} of {0} visitors raise a concern")
    @CsvSource({"100, 1", "300, 10"})
    void without_windows_it_would_be_known(int visitors, int raising) {
        Share share = guessed(visitors, raising, Window.immediate(), Wire.PADDED);

        assertThat(share.low()).as(share.toString()).isGreaterThan(share.chance() + MARGIN);
    }

    @Test
    void without_size_classes_it_would_be_known_in_spite_of_the_windows() {
        Share share = guessed(100, 1, DAILY, Wire.BARE);

        assertThat(share.low()).as(share.toString()).isGreaterThan(share.chance() + MARGIN);
    }

    @Test
    void where_clients_fill_no_request_it_would_be_known_too() {
        Share share = guessed(100, 1, DAILY, Wire.ANSWERS_PADDED);

        assertThat(share.low()).as(share.toString()).isGreaterThan(share.chance() + MARGIN);
    }

    private Share guessed(int visitors, int raising, Window window, Wire wire) {
        var eavesdropper = new Eavesdropper();
        for (int i = 0; i < LEARNT; i++) {
            eavesdropper.learn(visit(i, purpose(i % 100, 1), wire));
        }
        int hits = 0;
        for (int i = 0; i < TRIALS; i++) {
            hits += isFound(eavesdropper, visitors, raising, window, wire) ? 1 : 0;
        }
        return Share.of(hits, TRIALS, 1.0 / visitors);
    }

    /** One day; the concern that is asked about is any of those that were raised. */
    private boolean isFound(Eavesdropper eavesdropper, int visitors, int raising, Window window, Wire wire) {
        List<Visit> visits = IntStream.range(0, visitors)
                .mapToObj(source -> visit(source, purpose(source, raising), wire))
                .sorted(Comparator.comparing(Visit::at))
                .toList();
        Map<UUID, Visit> cases = new LinkedHashMap<>();
        visits.stream()
                .filter(visit -> visit.purpose() == Purpose.RAISES)
                .forEach(visit -> cases.put(new UUID(random.nextLong(), random.nextLong()), visit));
        List<Instant> declared = visits.stream()
                .filter(visit -> visit.purpose() == Purpose.DECLARES)
                .map(this::shortlyAfter)
                .toList();
        UUID asked = cases.keySet().stream()
                .skip(random.nextInt(raising))
                .findFirst()
                .orElseThrow();
        Told told = published(asked, cases, window);
        Duration length = window instanceof Window.Every every ? every.length() : Duration.ZERO;
        return eavesdropper.guess(told, length, visits, declared)
                == Objects.requireNonNull(cases.get(asked)).source();
    }

    private Told published(UUID asked, Map<UUID, Visit> cases, Window window) {
        Instant at = shortlyAfter(Objects.requireNonNull(cases.get(asked)));
        return switch (window) {
            case Window.Immediate _ -> new Told(at, 0, 1);
            case Window.Every every -> {
                List<Held> held = cases.keySet().stream()
                        .map(key -> new Held(key, RECEIVED, SOMEWHERE.id(), Audience.CASE.code(), new byte[0]))
                        .toList();
                List<UUID> concerns = Batch.of(held, every, random).stream()
                        .filter(record -> record.type().equals(RECEIVED))
                        .map(Held::key)
                        .toList();
                yield new Told(every.closesAfter(at), concerns.indexOf(asked), concerns.size());
            }
        };
    }

    /** Besides those who raise a concern, of a hundred visitors twelve come back, and thirty declare something. */
    private static Purpose purpose(int visitor, int raising) {
        if (visitor < raising) {
            return Purpose.RAISES;
        }
        int kind = (visitor * 37 + 11) % 100;
        return kind < 70 ? kind < 58 ? Purpose.LOOKS : Purpose.COMES_BACK : Purpose.DECLARES;
    }

    private Visit visit(int source, Purpose purpose, Wire wire) {
        return Visit.of(source, MORNING.plusMillis(random.nextLong(DAYTIME_MILLIS)), purpose, wire, random);
    }

    private Instant shortlyAfter(Visit visit) {
        return visit.at().plusMillis(20 + random.nextInt(500));
    }
}
