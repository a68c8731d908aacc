package probity.declarations.gift;

import java.time.LocalDate;
import java.util.List;
import probity.declarations.vocabulary.PersonId;

/** Knows the people of the caller's authority from above. */
public interface Reports {

    /** Somebody whose line includes the person asked for, and whether as their director, and as their manager. */
    record Report(PersonId person, boolean toDirector, boolean toManager) {}

    /** Everybody whose line includes a person on a day. */
    List<Report> of(PersonId above, LocalDate on);
}
