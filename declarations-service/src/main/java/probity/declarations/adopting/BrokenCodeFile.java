package probity.declarations.adopting;

/**
 * A file that no code can be made of. Its message is one sentence that names file, line and field, and that is all that
 * whoever wrote the file needs to see: there is no stack trace.
 */
public final class BrokenCodeFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenCodeFile(String sentence) {
        super(sentence, null, false, false);
    }
}
