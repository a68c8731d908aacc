package probity.declarations.code;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which an authority works: no weekend, and no day on which it is closed. In a year of which its code says
 * nothing it is closed on the bank holidays of England and Wales.
 *
 * @param closedOn what the code says: all days of a year, or none of them
 */
public record WorkingDays(Set<LocalDate> closedOn) {

    /** Where no code says anything. */
    public static final WorkingDays STANDARD = new WorkingDays(Set.of());

    public WorkingDays {
        closedOn = Set.copyOf(closedOn);
    }

    /** The last of so many working days, counted from the day after. */
    public LocalDate after(LocalDate day, int workingDays) {
        Set<Integer> yearsOfTheCode = closedOn.stream().map(LocalDate::getYear).collect(toUnmodifiableSet());
        LocalDate last = day;
        for (int counted = 0; counted < workingDays; ) {
            last = last.plusDays(1);
            boolean closed = yearsOfTheCode.contains(last.getYear())
                    ? closedOn.contains(last)
                    : BankHolidays.ENGLAND_AND_WALES.include(last);
            if (!closed && isWeekday(last)) {
                counted++;
            }
        }
        return last;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
