package probity.declarations.replaying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.DonorRelation;
import probity.declarations.code.GiftFacts;
import probity.declarations.code.GiftKind;
import probity.declarations.code.GiftOutcome;
import probity.declarations.code.GiftResponse;
import probity.declarations.code.Valuation;
import probity.declarations.gift.Accumulation;
import probity.declarations.gift.Accumulation.Part;
import probity.declarations.vocabulary.Money;

/** A replay adds up as the donor ledger does, whatever was given when. */
@Tag("N-4")
@Tag("N-19")
class GivenTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_comes_to_what_the_parts_come_to(long seed) {
        Random random = new Random(seed);
        List<JudgedGift> gifts = Stream.generate(() -> gift(random))
                .limit(random.nextInt(12))
                .sorted(Comparator.comparing(JudgedGift::day))
                .toList();
        var given = new Given(gifts, GivenTest::counts);
        List<Part> parts = gifts.stream()
                .filter(GivenTest::counts)
                .map(gift ->
                        new Part(gift.gift(), gift.day(), gift.facts().value().inPounds()))
                .toList();

        for (int tries = 0; tries < 20; tries++) {
            LocalDate from = FIRST.plusDays(random.nextInt(12) - 1);
            LocalDate until = from.plusDays(random.nextInt(12));
            var together = Accumulation.of(parts, from, until, "why");
            assertThat(given.sum(from, until).map(Money::amount))
                    .isEqualTo(
                            together.addsSeveral() ? Optional.of(together.sum().amount()) : Optional.empty());
        }
    }

    private static boolean counts(JudgedGift gift) {
        return gift.outcome() == GiftOutcome.ACCEPTED;
    }

    private static JudgedGift gift(Random random) {
        var facts = new GiftFacts(
                GiftKind.GIFT,
                Valuation.exactly(Money.pounds(random.nextInt(100) + "." + (10 + random.nextInt(90)))),
                DonorRelation.OTHER,
                FIRST.plusDays(random.nextInt(10)),
                null,
                GiftResponse.ACCEPTED,
                Map.of());
        return new JudgedGift(
                UUID.randomUUID(),
                new UUID(0, 1),
                new UUID(0, 2),
                "corporate",
                new CodeVersion(new CodeId("any-code"), 1),
                facts,
                random.nextInt(4) > 0 ? GiftOutcome.ACCEPTED : GiftOutcome.RETURNED,
                FIRST);
    }
}
