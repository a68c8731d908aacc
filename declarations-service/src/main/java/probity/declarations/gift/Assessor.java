package probity.declarations.gift;

import java.util.Optional;
import probity.declarations.vocabulary.Capacity;

/** Knows the codes of the caller's authority. Asked before the command is made: a decision reads nothing else. */
public interface Assessor {

    /** What the code that binds such a person says; empty if none was in force on the day of the offer. */
    Optional<Assessment> assess(Capacity capacity, GiftOffer offer);
}
