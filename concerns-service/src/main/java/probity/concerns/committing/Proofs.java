package probity.concerns.committing;

/**
 * What a reporter can prove.
 *
 * @param first since when the case was committed to
 * @param latest how many official actions there were by the end of the latest window in which there was one
 */
public record Proofs(Proof first, Proof latest) {

    /** It does not print what it proves. */
    @Override
    public String toString() {
        return "[proofs]";
    }
}
