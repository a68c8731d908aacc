package probity.declarations.code;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Money;

/**
 * What a gift is worth, as stated, and how that is known.
 *
 * @param exchange there if, and only if, the stated currency is not the pound
 */
public record Valuation(Money stated, Basis basis, @Nullable Exchange exchange) {

    /** How the amount is known. */
    public enum Basis implements Word {
        EXACT,
        ESTIMATED
    }

    public Valuation {
        if (stated.currency().equals(Money.POUND) != (exchange == null)) {
            throw new IllegalArgumentException("a foreign amount needs a rate, and pounds have none");
        }
    }

    public static Valuation exactly(Money pounds) {
        return new Valuation(pounds, Basis.EXACT, null);
    }

    /** The amount that thresholds are held against: pounds, to the nearest penny. */
    public Money inPounds() {
        if (exchange == null) {
            return stated;
        }
        var pounds = stated.amount().multiply(exchange.rate());
        return new Money(pounds.setScale(Money.POUND.getDefaultFractionDigits(), RoundingMode.HALF_UP), Money.POUND);
    }
}
