package probity.declarations.code;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty in one case.
 *
 * @param order first things first; an earlier step never waits for a later one
 * @param counted when it is due; absent if neither the code nor the authority sets a day
 */
public record Obligation(
        int order, Act act, Recipient to, @Nullable Counted counted, List<String> clauses) {

    public Obligation {
        clauses = List.copyOf(clauses);
    }

    public @Nullable LocalDate due() {
        return counted == null ? null : counted.due();
    }

    public @Nullable String whyThisDate() {
        return counted == null ? null : counted.why();
    }

    boolean isSameAs(Obligation other) {
        return act == other.act && to.equals(other.to);
    }
}
