package probity.declarations.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a member is elected or co-opted for.
 *
 * @param until the last day; absent while nobody knows it
 */
public record Term(LocalDate from, @Nullable LocalDate until) {

    public Term {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a term ends before it begins");
        }
    }
}
