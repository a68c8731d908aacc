package probity.declarations.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done by a day.
 *
 * @param to the post or the register that it is owed to, as the code names it
 * @param done the day on which it was done; absent while it is open
 */
public record Deadline(
        Task task,
        String to,
        LocalDate due,
        Reason why,
        @Nullable LocalDate done) {

    /** Where it stands on a day. */
    public State state(LocalDate today, int soonDays) {
        return State.of(due, done, today, soonDays);
    }
}
