package probity.declarations.gift;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;

/** Where a gift's declaration stands. Each state holds only what decisions in it, or the reply, need. */
public sealed interface Gift {

    /** What was declared, whatever became of it. */
    default Optional<Declared> declared() {
        return switch (this) {
            case Undeclared _ -> Optional.empty();
            case Declared gift -> Optional.of(gift);
            case PassedUp passed -> Optional.of(passed.gift());
            case DecidedOn decided -> Optional.of(decided.gift());
            case Withdrawn withdrawn -> Optional.of(withdrawn.gift());
        };
    }

    record Undeclared() implements Gift {

        Declared declared(PersonId declarant, Directorate directorate, Declaration declaration) {
            return new Declared(declarant, directorate, declaration);
        }
    }

    record Declared(PersonId declarant, Directorate directorate, Declaration declaration) implements Gift {

        public boolean isBy(PersonId person) {
            return declarant.equals(person);
        }

        Declared corrected(Declaration correct) {
            return new Declared(declarant, directorate, correct);
        }

        Withdrawn withdrawn(Confidential reason, LocalDate on) {
            return new Withdrawn(this, reason, on);
        }
    }

    /** The manager has said what should become of it, and the director is to decide. */
    record PassedUp(Declared gift, PersonId manager, Verdict verdict, LocalDate on) implements Gift {}

    /**
     * Nothing is open.
     *
     * @param passedUp what the manager said before the director decided; absent if one of them decided alone
     */
    record DecidedOn(
            Declared gift,
            @Nullable PassedUp passedUp,
            PersonId manager,
            Verdict verdict,
            LocalDate on,
            boolean hrDirectorTold)
            implements Gift {}

    record Withdrawn(Declared gift, Confidential reason, LocalDate on) implements Gift {}
}
