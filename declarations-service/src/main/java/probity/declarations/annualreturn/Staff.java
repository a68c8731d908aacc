package probity.declarations.annualreturn;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** Knows the people of the caller's authority. Asked before the command is made: a decision reads nothing else. */
public interface Staff {

    /** Where a person stands on a day, or stood last, as it was recorded; empty if nobody has placed them. */
    Optional<Place> placeOf(PersonId person, LocalDate on);

    /** Who of those above a person serves on a day. */
    Line lineOf(PersonId person, LocalDate on);

    /**
     * Whom somebody stands above.
     *
     * @param all as manager, deputy or director
     * @param asDirector as director
     */
    record Below(Set<PersonId> all, Set<PersonId> asDirector) {

        public Below {
            all = Set.copyOf(all);
            asDirector = Set.copyOf(asDirector);
        }
    }

    Below below(PersonId somebody, LocalDate on);
}
