package probity.declarations.register;

/**
 * What is looked for in the register.
 *
 * @param within whose entries, and of which days: all of them may be many, and are found in the order of the register
 * @param wanted what else must hold; it may be rare, or hold nowhere
 */
record Search(Where within, Where wanted) {}
