package probity.concerns.concern;

import probity.concerns.vocabulary.PersonId;

/** Knows who may be meant by the names that a reporter gave in words. */
public interface Namesakes {

    Namesakes OF_NOBODY = (_, _) -> false;

    /** Whether these words may mean that person: rather too often than too seldom. */
    boolean mayBeMeant(PersonId person, Report.Named named);
}
