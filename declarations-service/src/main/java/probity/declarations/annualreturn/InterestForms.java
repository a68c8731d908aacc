package probity.declarations.annualreturn;

import java.time.LocalDate;
import java.util.Optional;
import probity.declarations.vocabulary.Capacity;

/** Knows the codes of the caller's authority. Asked before the command is made: a decision reads nothing else. */
public interface InterestForms {

    /** What the code that binds such a person asks about; empty if none is in force on that day. */
    Optional<InterestForm> of(Capacity capacity, LocalDate on);
}
