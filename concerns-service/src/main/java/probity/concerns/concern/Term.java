package probity.concerns.concern;

import org.jspecify.annotations.Nullable;

/**
 * Within how many days after the day of receipt the reporter is told that the concern is in hand, and why so many.
 *
 * @param code the code of conduct that says so, in its version; absent if none was known
 * @param basis the clause, or that it is the authority's choice
 */
public record Term(
        int days,
        @Nullable String code,
        @Nullable Integer version,
        @Nullable String basis) {

    /** Where no code is known. */
    public static final Term USUAL = new Term(7, null, null, null);
}
