package probity.declarations.clock;

import java.time.LocalDate;
import java.util.UUID;
import probity.declarations.code.CodeVersion;
import probity.declarations.vocabulary.PersonId;

/**
 * A deadline that nobody has met yet, with what is needed to remind of it.
 *
 * @param gift what it is about
 * @param to the post that it is owed to, or that owes it
 * @param raisedOn the day since which it stands
 * @param code the code that raised it, in its version
 */
public record OpenDeadline(
        UUID id,
        UUID gift,
        String authority,
        PersonId declarant,
        Task task,
        String to,
        LocalDate due,
        LocalDate raisedOn,
        CodeVersion code) {}
