package probity.declarations.vocabulary;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount that is not negative, with exactly the decimals of its currency: 20.00 GBP, 1500 JPY. */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public static final Currency POUND = Currency.getInstance("GBP");

    public Money {
        if (amount.signum() < 0 || amount.scale() != currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException("not an amount in " + currency);
        }
    }

    public static Money pounds(String amount) {
        return new Money(new BigDecimal(amount), POUND);
    }

    public boolean inPounds() {
        return currency.equals(POUND);
    }

    /** Amounts of one currency alone have a sum. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add %s to %s".formatted(other.currency, currency));
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** Amounts of one currency alone have an order. */
    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot compare %s with %s".formatted(currency, other.currency));
        }
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
