package probity.declarations.campaign;

import java.time.LocalDate;
import probity.declarations.vocabulary.Place;

/** Knows the codes of the caller's authority. Asked before the command is made: a decision reads nothing else. */
public interface Duties {

    /** What the code in force on that day asks of whoever stands there. */
    Duty of(Place place, LocalDate on);
}
