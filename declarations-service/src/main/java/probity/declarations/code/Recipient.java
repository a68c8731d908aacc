package probity.declarations.code;

/** A post or a register, as a code's file names it. */
public record Recipient(String id, String title) {}
