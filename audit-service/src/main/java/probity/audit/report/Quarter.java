package probity.audit.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of the calendar, which is what a report is about, and the one form in which cases are counted: no two quarters
 * share a case.
 */
public record Quarter(int year, int number) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{3})-Q([1-4])");

    private static final int MONTHS = 3;

    private static final int LAST = 4;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What happened on the last day has arrived by then: facts about cases leave in windows. */
    private static final int DAYS_TO_ARRIVE = 7;

    /** Such as 2026-Q2; empty if it looks otherwise. */
    public static Optional<Quarter> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** The one from the first day to the last; empty if those are the first and the last of none. */
    public static Optional<Quarter> of(LocalDate from, LocalDate to) {
        return Optional.of(new Quarter(from.getYear(), (from.getMonthValue() - 1) / MONTHS + 1))
                .filter(quarter -> quarter.from().equals(from) && quarter.to().equals(to));
    }

    public LocalDate from() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate to() {
        return from().plusMonths(MONTHS).minusDays(1);
    }

    /** The moment from which on it is answered, and as known at which. */
    public Instant closed() {
        return to().plusDays(1 + DAYS_TO_ARRIVE).atStartOfDay(LONDON).toInstant();
    }

    public Quarter before() {
        return number == 1 ? new Quarter(year - 1, LAST) : new Quarter(year, number - 1);
    }

    public Quarter after() {
        return number == LAST ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    @Override
    public String toString() {
        return "%d-Q%d".formatted(year, number);
    }
}
