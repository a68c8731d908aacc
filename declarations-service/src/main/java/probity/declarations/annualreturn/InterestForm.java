package probity.declarations.annualreturn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of interests that a version of a code asks about, by their ids. */
public record InterestForm(String code, int version, Map<String, InterestKind> kinds) {

    /**
     * A kind of interest.
     *
     * @param financial absent if the code leaves it to the declarant
     * @param record which particulars it takes; absent if any will do
     */
    public record InterestKind(
            String title,
            @Nullable Boolean financial,
            @Nullable String record,
            List<String> clauses) {

        public InterestKind {
            clauses = List.copyOf(clauses);
        }
    }

    public InterestForm {
        kinds = Map.copyOf(kinds);
    }
}
