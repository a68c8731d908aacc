package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.code.GiftExamples.gift;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.declarations.vocabulary.Money;

/** "Or more", "in excess of" and "at least" are three different things, to the penny. */
class ThresholdsTest {

    @ParameterizedTest(name = "{0}: £19.99 {1}, £20.00 {2}, £25.00 {3}, £25.01 {4}, £49.99 {5}, £50.00 {6}")
    @CsvSource({
        "rbkc-officers,       ASK, YES, YES, YES, YES, YES",
        "rbkc-constitution,   ASK, YES, YES, YES, YES, YES",
        "westminster-members, NO,  NO,  NO,  YES, YES, YES",
        "lga-members,         NO,  NO,  NO,  NO,  NO,  YES",
        "leicester-staff,     YES, YES, YES, YES, YES, YES",
        "westminster-staff,   ASK, ASK, ASK, ASK, ASK, ASK",
    })
    @Tag("G-1")
    @Tag("G-4")
    @Tag("G-5")
    @Tag("G-12")
    @Tag("G-18")
    void must_be_declared(
            String code, Answer at1999, Answer at2000, Answer at2500, Answer at2501, Answer at4999, Answer at5000) {
        assertThat(gift("19.99").under(code).answer()).isEqualTo(at1999);
        assertThat(gift("20.00").under(code).answer()).isEqualTo(at2000);
        assertThat(gift("25.00").under(code).answer()).isEqualTo(at2500);
        assertThat(gift("25.01").under(code).answer()).isEqualTo(at2501);
        assertThat(gift("49.99").under(code).answer()).isEqualTo(at4999);
        assertThat(gift("50.00").under(code).answer()).isEqualTo(at5000);
        assertThat(gift("50.00").refused().under(code).answer()).isEqualTo(at5000);
        assertThat(gift("49.99").refused().under(code).answer()).isEqualTo(at4999);
    }

    @ParameterizedTest
    @CsvSource({"0.7997, 19.99, ASK", "0.7998, 20.00, YES"})
    @Tag("G-19")
    void a_foreign_amount_counts_in_pounds_to_the_nearest_penny(BigDecimal rate, String pounds, Answer answer) {
        var dollars = new Money(new BigDecimal("25.00"), Currency.getInstance("USD"));
        var value = new Valuation(dollars, Valuation.Basis.EXACT, new Exchange(rate, GiftExamples.MONDAY));

        assertThat(value.inPounds()).isEqualTo(Money.pounds(pounds));
        assertThat(gift("1.00").worth(value).under("rbkc-officers").answer()).isEqualTo(answer);
    }

    @Test
    @Tag("G-19")
    void an_estimate_counts_like_a_known_value() {
        var estimate = new Valuation(Money.pounds("50.00"), Valuation.Basis.ESTIMATED, null);

        assertThat(gift("1.00").worth(estimate).under("lga-members").answer()).isEqualTo(Answer.YES);
    }
}
