package probity.declarations.annualreturn;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Under what a declaration was returned.
 *
 * @param code with its version, whose kinds of interests it goes by
 * @param due the campaign's last day when it was returned
 */
public record Filing(UUID campaign, int year, String code, int version, LocalDate due, LocalDate on) {

    /** The days after the last one; 0 in time. */
    public int daysLate() {
        return (int) Math.max(0, DAYS.between(due, on));
    }
}
