package probity.declarations.annualreturn;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import probity.declarations.annualreturn.Finding.Referred;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;

/** Somebody's declaration for a year. Each state holds only what decisions in it, or the reply, need. */
public sealed interface AnnualReturn {

    /** What was returned, if it was. */
    default Optional<Returned> returned() {
        return switch (this) {
            case Outstanding _, Exempt _ -> Optional.empty();
            case Returned returned -> Optional.of(returned);
        };
    }

    /** Not returned. Whether anybody asks for it, the campaign knows. */
    sealed interface Unreturned extends AnnualReturn {

        default Returned returned(PersonId person, Directorate directorate, Filing filing, Contents contents) {
            return new Returned(person, directorate, filing, contents, null, Mitigations.NONE);
        }
    }

    record Outstanding() implements Unreturned {

        Exempt exempted(PersonId person, Exemption exemption) {
            return new Exempt(person, exemption);
        }
    }

    /** Need not return one. May do so all the same. */
    record Exempt(PersonId person, Exemption exemption) implements Unreturned {

        Outstanding ended() {
            return new Outstanding();
        }
    }

    /**
     * Returned, and reviewed or not.
     *
     * @param review of the contents as they stand; absent as long as nobody reviewed them
     */
    record Returned(
            PersonId person,
            Directorate directorate,
            Filing filing,
            Contents contents,
            @Nullable Review review,
            Mitigations mitigations)
            implements AnnualReturn {

        public boolean isBy(PersonId somebody) {
            return person.equals(somebody);
        }

        /** Nobody has said yet what is to become of it, or whoever was asked has passed it on. */
        public boolean awaitsReview() {
            return review == null || review.finding() instanceof Referred;
        }

        /** Whoever reviewed it saw something else, so it is to be reviewed anew. What was asked for stays in force. */
        Returned amended(Function<Contents, Contents> change) {
            return new Returned(person, directorate, filing, change.apply(contents), null, mitigations);
        }

        Returned reviewed(Review by) {
            return new Returned(person, directorate, filing, contents, by, mitigations.with(by.finding()));
        }

        Returned ended(int mitigation, LocalDate on) {
            return new Returned(person, directorate, filing, contents, review, mitigations.ended(mitigation, on));
        }
    }
}
