package probity.contracts.concerns;

/** Padding, so that the number of records says nothing about the number of cases. */
public record Blank() {}
