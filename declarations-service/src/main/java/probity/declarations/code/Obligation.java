package probity.declarations.code;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty in one case.
 *
 * @param order first things first; an earlier step never waits for a later one
 * @param due absent if neither the code nor the authority sets a day
 * @param whyThisDate absent if due is
 */
public record Obligation(
        int order,
        Act act,
        Recipient to,
        @Nullable LocalDate due,
        @Nullable String whyThisDate,
        List<String> clauses) {

    public Obligation {
        clauses = List.copyOf(clauses);
    }

    boolean isSameAs(Obligation other) {
        return act == other.act && to.equals(other.to);
    }
}
