package probity.declarations.adopting;

/** A file that no code can be made of. Its message is one sentence that names file, line and field. */
public final class BrokenCodeFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenCodeFile(String sentence) {
        super(sentence);
    }
}
