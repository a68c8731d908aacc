package probity.declarations.gift;

import java.time.LocalDate;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

/** Knows who stands above whom in the caller's authority. */
public interface Lines {

    /** Who of those above a person serves on a day. */
    Line lineOf(PersonId person, LocalDate on);
}
