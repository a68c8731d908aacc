package probity.audit.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;

/**
 * What somebody asks of a measure.
 *
 * @param asAt the day as at which things are counted; what happened later is not looked at
 * @param size of the ledger from which they are counted; what it told later is not looked at
 */
record Asked(Authority authority, Period period, @Nullable LocalDate asAt, long size) {

    private static final LocalDate AFTER_EVERY_DAY = LocalDate.of(9999, 12, 31);

    LocalDate lastDay() {
        return asAt == null ? AFTER_EVERY_DAY : asAt;
    }

    LocalDate from() {
        return period.from();
    }

    /** Nothing that is as at a day belongs to a later one. */
    LocalDate to() {
        return period.to().isBefore(lastDay()) ? period.to() : lastDay();
    }
}
