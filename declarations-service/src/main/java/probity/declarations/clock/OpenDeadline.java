package probity.declarations.clock;

import java.time.LocalDate;
import java.util.UUID;
import probity.declarations.code.CodeVersion;

/**
 * A deadline that nobody has met yet, with what is needed to remind of it.
 *
 * @param raisedOn the day since which it stands
 * @param code the code that raised it, in its version
 * @param position of the event that raised it; 0 if its kind keeps no order of raising
 */
public record OpenDeadline(
        UUID id,
        String authority,
        Matter matter,
        Task task,
        LocalDate due,
        LocalDate raisedOn,
        CodeVersion code,
        long position) {

    public OpenDeadline(
            UUID id, String authority, Matter matter, Task task, LocalDate due, LocalDate raisedOn, CodeVersion code) {
        this(id, authority, matter, task, due, raisedOn, code, 0);
    }
}
