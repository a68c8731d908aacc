package probity.declarations.gift;

import java.time.LocalDate;
import java.util.Optional;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** Knows the people of the caller's authority. Asked before the command is made: a decision reads nothing else. */
public interface Places {

    /** Where a person stands on a day, or stood last, as it was recorded; empty if nobody has placed them. */
    Optional<Place> placeOf(PersonId person, LocalDate on);
}
