package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import probity.declarations.vocabulary.Money;

/** Laws that hold for any gift under any of the codes, those that are shipped and those of others. */
class AnyGiftTest {

    private static final int SEEDS = 20;

    private static final int GIFTS = 100;

    static Stream<Arguments> seeds() {
        return Stream.concat(seedsOfShippedCodes(), seeds(CodesOfOthers.all()));
    }

    static Stream<Arguments> seedsOfShippedCodes() {
        return seeds(new ShippedCodes().all());
    }

    private static Stream<Arguments> seeds(List<CodeDocument> codes) {
        return codes.stream()
                .map(CodeDocument::code)
                .map(code -> Named.of(code.id().toString(), code))
                .flatMap(code -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(code, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    @Tag("G-1")
    @Tag("G-4")
    @Tag("G-5")
    void a_higher_value_never_asks_less_and_never_allows_more(Code code, int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < GIFTS; i++) {
            GiftFacts gift = any(random);
            var more = gift.value().stated().amount().add(pence(random));
            Assessment lower = code.assess(gift);
            Assessment higher = code.assess(worth(gift, more));

            assertThat(higher.answer()).isGreaterThanOrEqualTo(lower.answer());
            assertThat(higher.prohibited()).isGreaterThanOrEqualTo(lower.prohibited());
            assertThat(duties(higher)).containsAll(lasting(lower));
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void telling_more_only_settles_what_was_open(Code code, int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < GIFTS; i++) {
            GiftFacts gift = any(random);
            Assessment before = code.assess(gift);
            if (before.prohibited() != Answer.ASK) {
                before.questions()
                        .forEach(fact -> Stream.of(true, false)
                                .forEach(answer -> assertThat(code.assess(knowing(gift, fact, answer))
                                                .prohibited())
                                        .isEqualTo(before.prohibited())));
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void where_no_rule_speaks_nothing_is_allowed_forbidden_or_owed(Code code, int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < GIFTS; i++) {
            Assessment assessment = code.assess(any(random));

            if (assessment.grounds().isEmpty()) {
                assertThat(assessment)
                        .returns(Answer.ASK, Assessment::answer)
                        .returns(Answer.NO, Assessment::prohibited)
                        .returns(List.of(), Assessment::obligations);
            }
        }
    }

    /** Each of the shipped ones has a rule for whatever may be offered; those of others may be silent. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seedsOfShippedCodes")
    void every_answer_says_why_and_cites_what_it_rests_on(Code code, int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < GIFTS; i++) {
            Assessment assessment = code.assess(any(random));

            assertThat(assessment.grounds())
                    .isNotEmpty()
                    .allSatisfy(ground -> assertThat(ground.why()).isNotBlank());
            assertThat(assessment.clauses().size()
                            + assessment.authorityChoices().size())
                    .isPositive();
            assertThat(assessment.obligations())
                    .allSatisfy(obligation ->
                            assertThat(obligation.due() == null).isEqualTo(obligation.whyThisDate() == null));
            assertThat(assessment.judgedBy()).isEqualTo(code.id());
        }
    }

    private static GiftFacts any(Random random) {
        Map<Fact, Boolean> known = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            if (random.nextInt(4) == 0) {
                known.put(fact, random.nextBoolean());
            }
        }
        return new GiftFacts(
                pick(random, GiftKind.values()),
                Valuation.exactly(new Money(pence(random), Money.POUND)),
                pick(random, DonorRelation.values()),
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)),
                null,
                pick(random, GiftResponse.values()),
                known);
    }

    private static <T> T pick(Random random, T[] from) {
        return from[random.nextInt(from.length)];
    }

    private static BigDecimal pence(Random random) {
        return BigDecimal.valueOf(random.nextInt(6000), 2);
    }

    private static GiftFacts worth(GiftFacts gift, BigDecimal amount) {
        return new GiftFacts(
                gift.kind(),
                Valuation.exactly(new Money(amount, Money.POUND)),
                gift.donor(),
                gift.offeredOn(),
                gift.receivedOn(),
                gift.response(),
                gift.known());
    }

    private static GiftFacts knowing(GiftFacts gift, Fact fact, boolean answer) {
        Map<Fact, Boolean> known = new EnumMap<>(Fact.class);
        known.putAll(gift.known());
        known.put(fact, answer);
        return new GiftFacts(
                gift.kind(), gift.value(), gift.donor(), gift.offeredOn(), gift.receivedOn(), gift.response(), known);
    }

    /** To ask somebody is what one does in doubt: it ends where the doubt does. */
    private static List<String> lasting(Assessment assessment) {
        return duties(assessment).stream()
                .filter(duty -> !duty.startsWith("ask "))
                .toList();
    }

    private static List<String> duties(Assessment assessment) {
        return assessment.obligations().stream()
                .map(obligation -> obligation.act().id() + " " + obligation.to().id())
                .toList();
    }
}
