package probity.declarations.gift;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the code in force on the day of the offer says. It is pinned to the declaration: a later version of the code
 * changes nothing in it.
 *
 * @param due the last day for declaring; absent if the code asks for no declaration or sets no day
 * @param clauses all that the answer rests on
 * @param forbiddenBy the clauses by which it may not be kept; none if it may
 */
public record Assessment(
        String code,
        int version,
        Answer answer,
        @Nullable LocalDate due,
        List<Obligation> obligations,
        List<String> clauses,
        List<String> forbiddenBy) {

    /** Must it be declared? ASK: what was told does not settle it. */
    public enum Answer {
        YES,
        NO,
        ASK
    }

    /** One thing that the code asks, in its own words. */
    public record Obligation(
            String act, String to, @Nullable LocalDate due, List<String> clauses) {
        public Obligation {
            clauses = List.copyOf(clauses);
        }
    }

    public Assessment {
        obligations = List.copyOf(obligations);
        clauses = List.copyOf(clauses);
        forbiddenBy = List.copyOf(forbiddenBy);
    }
}
