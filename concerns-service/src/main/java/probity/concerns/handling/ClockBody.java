package probity.concerns.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.CaseFile;
import probity.concerns.concern.Concern.Acknowledged;
import probity.concerns.concern.Concern.Closed;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Concern.Received;

/**
 * How the reporter's being told stands with the day by which they are to be, and why that day.
 *
 * @param status running, met, late (it was done, but too late) or missed (it was not done yet)
 * @param daysLate absent if it was not late
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClockBody(String status, @Nullable Long daysLate, String why) {

    static ClockBody of(Raised raised) {
        CaseFile file = raised.file();
        return switch (raised) {
            case Received _ -> new ClockBody(file.clock().missed() ? "missed" : "running", null, why(file));
            case Acknowledged acknowledged -> stopped(file, acknowledged.on());
            case Closed closed -> stopped(file, closed.acknowledgedOn());
        };
    }

    private static ClockBody stopped(CaseFile file, LocalDate on) {
        long late = ChronoUnit.DAYS.between(by(file), on);
        return late > 0 ? new ClockBody("late", late, why(file)) : new ClockBody("met", null, why(file));
    }

    private static LocalDate by(CaseFile file) {
        return file.clock().acknowledgeBy();
    }

    private static String why(CaseFile file) {
        return file.clock().why(file.receivedOn());
    }
}
