package probity.concerns.concern;

import java.util.Set;
import probity.concerns.vocabulary.PersonId;

/** Knows who may be meant by the names that a reporter gave in words. */
public interface Namesakes {

    Namesakes OF_NOBODY = _ -> Set.of();

    /** All whom these words may mean: rather too many than too few. */
    Set<PersonId> meantBy(Report.Named named);
}
