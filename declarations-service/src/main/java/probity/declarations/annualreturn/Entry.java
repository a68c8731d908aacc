package probity.declarations.annualreturn;

/** An interest in a return, by the number under which it stays known. */
public record Entry(int number, Interest interest) {}
