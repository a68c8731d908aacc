package probity.declarations.code;

/** What may be asked of a code. */
public sealed interface CodeCommand {

    /** Take over what a file says. It is marked as imported: nobody has signed it off here. */
    record ImportCode(CodeDocument document) implements CodeCommand {}
}
