package probity.declarations.code;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import probity.declarations.vocabulary.Money;

/** A gift to begin a test with; each test says what is different about its own. */
final class GiftExamples {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private GiftKind kind = GiftKind.GIFT;
    private DonorRelation donor = DonorRelation.OTHER;
    private GiftResponse response = GiftResponse.ACCEPTED;
    private Valuation value = Valuation.exactly(Money.pounds("10.00"));
    private final Map<Fact, Boolean> known = new EnumMap<>(Fact.class);

    static GiftExamples gift(String pounds) {
        var gift = new GiftExamples();
        gift.value = Valuation.exactly(Money.pounds(pounds));
        return gift;
    }

    GiftExamples of(GiftKind other) {
        kind = other;
        return this;
    }

    GiftExamples from(DonorRelation other) {
        donor = other;
        return this;
    }

    GiftExamples refused() {
        response = GiftResponse.REFUSED;
        return this;
    }

    GiftExamples worth(Valuation other) {
        value = other;
        return this;
    }

    GiftExamples with(Fact fact, boolean answer) {
        known.put(fact, answer);
        return this;
    }

    GiftFacts facts() {
        return new GiftFacts(kind, value, donor, MONDAY, null, response, known);
    }

    Assessment under(String code) {
        return ShippedCodes.of(code).assess(facts());
    }
}
