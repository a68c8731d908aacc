package probity.declarations.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that led to the answer.
 *
 * @param why in our own words
 * @param authorityChoice what the authority decided where the source is silent; absent if it is not
 * @param settled false if the rule applies only if an open question is answered so
 */
public record Ground(
        String rule,
        List<String> clauses,
        String why,
        @Nullable String authorityChoice,
        boolean settled) {

    public Ground {
        clauses = List.copyOf(clauses);
    }
}
