package probity.declarations.vocabulary;

import java.time.LocalDate;

/**
 * Days on which a manager is away and a deputy stands in for them, towards everybody whose line manager they are.
 *
 * @param until the last day
 */
public record Absence(PersonId deputy, LocalDate from, LocalDate until) {

    public Absence {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an absence ends before it begins");
        }
    }

    public boolean overlaps(Absence other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}
