package probity.declarations.gift;

import java.util.Optional;
import probity.declarations.vocabulary.PersonId;

/** Knows the codes of the caller's authority. Asked before the command is made: a decision reads nothing else. */
public interface Assessor {

    /**
     * What the code says to somebody who was what they were on the day of the offer; empty if the authority ran none for
     * such people.
     */
    Optional<Assessment> assess(PersonId declarant, GiftOffer offer);
}
