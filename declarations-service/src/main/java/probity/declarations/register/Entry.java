package probity.declarations.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.declarations.gift.Above;
import probity.declarations.vocabulary.Words;

/**
 * An entry of the register as it was known at an instant. People are ids here: their names are asked of whoever keeps
 * them.
 *
 * @param directorate of the recipient on the day of the declaration
 * @param response what the recipient did
 * @param forbidden whether a clause says that it may not be kept
 * @param passedUp what the manager said before the director was to decide
 * @param verdict what the manager or director decided
 * @param decidedAs manager, deputy or director; absent in what was decided before that was kept
 * @param rectified whether it was corrected after the public had been shown it
 * @param knownFrom since when the entry has been known as it is here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(
        UUID gift,
        UUID declarant,
        String directorate,
        Recipient recipient,
        String kind,
        Donor donor,
        Fields.Money value,
        boolean estimated,
        LocalDate offeredOn,
        @Nullable LocalDate receivedOn,
        LocalDate declaredOn,
        String response,
        boolean forbidden,
        Judgement judgement,
        String status,
        @Nullable PassedUp passedUp,
        @Nullable UUID manager,
        @Nullable String verdict,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedAs,
        @Nullable LocalDate withdrawnOn,
        boolean rectified,
        Instant knownFrom) {

    private static final String DIRECTOR = Words.of(Above.DIRECTOR);

    /** What the manager, or their deputy, said. */
    record PassedUp(UUID manager, String verdict, LocalDate on) {}

    /** What somebody above said should become of it. */
    record Word(@Nullable String verdict, @Nullable LocalDate on) {

        private static final Word NONE = new Word(null, null);
    }

    /** The manager's word, or the deputy's; or the decision if nobody kept whose it was. */
    Word ofManager() {
        return passedUp != null
                ? new Word(passedUp.verdict(), passedUp.on())
                : decidedByDirector() ? Word.NONE : new Word(verdict, decidedOn);
    }

    Word ofDirector() {
        return decidedByDirector() ? new Word(verdict, decidedOn) : Word.NONE;
    }

    private boolean decidedByDirector() {
        return DIRECTOR.equals(decidedAs);
    }

    /** What the recipient was on the day of the offer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(
            @Nullable String capacity,
            @Nullable String jobTitle,
            @Nullable String grade) {}

    /** The name and the numbers are those of an organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Donor(
            String kind,
            @Nullable String name,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            @Nullable String sector,
            String relation) {}

    /** What the code said: whether it must be declared, by when, and under which clauses. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Judgement(
            String code,
            int version,
            String answer,
            @Nullable LocalDate due,
            int daysLate,
            List<String> clauses) {}
}
