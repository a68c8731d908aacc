package probity.declarations.annualreturn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Confidential;

/**
 * Something that could bear on somebody's work.
 *
 * @param kind as the code in force calls it
 * @param financial the code's word if it has one, else the declarant's
 * @param holderName whose it is, if it is not the declarant's own and they said
 * @param until its last day, if it has ceased
 */
public record Interest(
        String kind,
        boolean financial,
        Holder holder,
        @Nullable Confidential holderName,
        Particulars particulars,
        Confidential nature,
        LocalDate from,
        @Nullable LocalDate until) {

    Interest ceased(LocalDate day) {
        return new Interest(kind, financial, holder, holderName, particulars, nature, from, day);
    }
}
