package probity.declarations.code;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The days on which an authority works: no weekend, and none of the days that it says it is closed on. */
public record WorkingDays(Set<LocalDate> closedOn) {

    public WorkingDays {
        closedOn = Set.copyOf(closedOn);
    }

    /** The last of so many working days, counted from the day after. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate last = day;
        for (int counted = 0; counted < workingDays; ) {
            last = last.plusDays(1);
            if (includes(last)) {
                counted++;
            }
        }
        return last;
    }

    private boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closedOn.contains(day);
    }
}
