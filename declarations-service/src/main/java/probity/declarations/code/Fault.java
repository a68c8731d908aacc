package probity.declarations.code;

/**
 * Something in a document that cannot be.
 *
 * @param place a JSON pointer to it
 * @param sentence what is wrong, in our own words
 */
public record Fault(String place, String sentence) {}
