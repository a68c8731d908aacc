package probity.declarations.code;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a code comes from.
 *
 * @param clauses the clauses that say it
 * @param authorityChoice why the authority decided it where the source leaves it open; absent if the source is clear
 * @param law the statute that asks for it, if it is not the code
 */
public record Basis(
        List<String> clauses,
        @Nullable String authorityChoice,
        @Nullable String law) {

    public Basis {
        clauses = List.copyOf(clauses);
    }

    static Basis of(Part part) {
        return new Basis(
                part.texts("clauses"),
                part.optionalText("authorityChoice").orElse(null),
                part.optionalText("law").orElse(null));
    }

    public Optional<String> choice() {
        return Optional.ofNullable(authorityChoice);
    }

    boolean isSilent() {
        return clauses.isEmpty() && authorityChoice == null && law == null;
    }
}
