package probity.declarations.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.declarations.gift.Accumulation.Part;
import probity.declarations.vocabulary.Money;

/** Laws of adding up, on any gifts. */
@Tag("G-19")
@Tag("N-19")
class AccumulationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_declaring_changes_neither_sum_nor_parts(long seed) {
        Random random = new Random(seed);
        List<Part> gifts = any(random);
        List<Part> shuffled = new ArrayList<>(gifts);
        Collections.shuffle(shuffled, random);

        gifts.forEach(each -> assertThat(upTo(each.on(), shuffled)).isEqualTo(upTo(each.on(), gifts)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gifts_of_one_day_come_to_the_same_and_a_later_day_to_no_less(long seed) {
        List<Part> gifts = any(new Random(seed));

        for (Part earlier : gifts) {
            gifts.stream()
                    .filter(later -> !later.on().isBefore(earlier.on()))
                    .forEach(later -> assertThat(upTo(later.on(), gifts).sum())
                            .isGreaterThanOrEqualTo(upTo(earlier.on(), gifts).sum()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_penny_is_lost_and_none_is_made(long seed) {
        List<Part> gifts = any(new Random(seed));
        long pence = gifts.stream()
                .mapToLong(part -> part.pounds().amount().movePointRight(2).longValueExact())
                .sum();

        assertThat(upTo(FIRST.plusDays(400), gifts).sum().amount()).isEqualTo(BigDecimal.valueOf(pence, 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_larger_gift_never_makes_a_smaller_sum(long seed) {
        List<Part> gifts = any(new Random(seed));
        List<Part> larger = new ArrayList<>(gifts);
        Part first = gifts.getFirst();
        larger.set(0, new Part(first.gift(), first.on(), first.pounds().plus(Money.pounds("0.01"))));

        gifts.forEach(each -> assertThat(upTo(each.on(), larger).sum())
                .isGreaterThanOrEqualTo(upTo(each.on(), gifts).sum()));
    }

    @Test
    void both_ends_of_the_window_count() {
        var day = LocalDate.of(2026, 6, 30);
        List<Part> gifts = List.of(
                part(day.minusDays(11), "1.00"),
                part(day.minusDays(10), "2.00"),
                part(day, "4.00"),
                part(day.plusDays(1), "8.00"));

        assertThat(Accumulation.of(gifts, day.minusDays(10), day, "so").sum()).isEqualTo(Money.pounds("6.00"));
    }

    private static Accumulation upTo(LocalDate day, List<Part> gifts) {
        return Accumulation.of(gifts, FIRST, day, "The authority's choice.");
    }

    private static List<Part> any(Random random) {
        return random.longs(2 + random.nextInt(20))
                .mapToObj(id -> new Part(
                        new UUID(0, id),
                        FIRST.plusDays(random.nextInt(365)),
                        new Money(BigDecimal.valueOf(random.nextInt(100_000), 2), Money.POUND)))
                .toList();
    }

    private static Part part(LocalDate on, String pounds) {
        return new Part(new UUID(0, on.toEpochDay()), on, Money.pounds(pounds));
    }
}
