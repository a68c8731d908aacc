package probity.contracts;

/** An amount of money as it is published: a decimal string with the currency's decimals, and an ISO 4217 code. */
public record Money(String amount, String currency) {}
