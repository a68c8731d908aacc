package probity.declarations.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a question to the register is about: facts until a day, as they were known at an instant.
 *
 * @param asAt the last day; a day that never comes if the question names none
 */
record Moment(LocalDate asAt, Instant knownAt) {

    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The day that was asked for, if any. */
    @Nullable
    LocalDate day() {
        return asAt.equals(NEVER) ? null : asAt;
    }

    /** A council's days begin and end in London. */
    static LocalDate londonDay(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /** An offer is declared on its day or later, so what was known then had been offered by then. */
    Where conditions() {
        LocalDate knownOn = londonDay(knownAt);
        return new Where()
                .and("known_from <= ?", knownAt)
                .and("known_until > ?", knownAt)
                .and("offered_on <= ?", knownOn.isBefore(asAt) ? knownOn : asAt);
    }
}
