package probity.declarations.gift;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Money;

/**
 * What a gift is worth.
 *
 * @param stated the amount as the declarant gave it
 * @param rate what turns it into pounds; there exactly if it is not in pounds
 * @param basis on what an estimate rests; absent if the value is known
 */
public record Value(
        Money stated, @Nullable Rate rate, @Nullable Confidential basis) {

    /** Pounds for one unit of the foreign currency on a day. */
    public record Rate(BigDecimal pounds, LocalDate on) {}

    public Value {
        if (stated.inPounds() != (rate == null)) {
            throw new IllegalArgumentException("a value has a rate exactly if it is not in pounds");
        }
    }

    public static Value exact(Money pounds) {
        return new Value(pounds, null, null);
    }

    public Money pounds() {
        return rate == null
                ? stated
                : new Money(stated.amount().multiply(rate.pounds()).setScale(2, HALF_UP), Money.POUND);
    }
}
