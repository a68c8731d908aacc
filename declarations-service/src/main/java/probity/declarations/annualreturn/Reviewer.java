package probity.declarations.annualreturn;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.declarations.annualreturn.Finding.Referee;
import probity.declarations.annualreturn.Finding.Referred;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

/**
 * Somebody who wants to review.
 *
 * @param line of the declarant on that day
 * @param keeper whether they are the Monitoring Officer or the deputy
 */
public record Reviewer(PersonId person, Line line, boolean keeper) {

    /** Those above review, until one of them refers it: then it is for whom they referred it to. */
    boolean isEntitled(@Nullable Review last) {
        if (last != null && last.finding() instanceof Referred(Referee to, var _)) {
            return switch (to) {
                case DIRECTOR -> Objects.equals(line.director(), person);
                case MONITORING_OFFICER -> keeper;
            };
        }
        return line.includes(person);
    }

    /** A declaration that nobody could review any more would be lost. */
    boolean canReferTo(Referee to) {
        return switch (to) {
            case DIRECTOR -> line.director() != null && !person.equals(line.director());
            case MONITORING_OFFICER -> !keeper;
        };
    }
}
