package probity.declarations.code;

/** One version of a code. A declaration keeps the one that it was judged by. */
public record CodeVersion(CodeId code, int number) {

    @Override
    public String toString() {
        return "%s version %d".formatted(code, number);
    }
}
