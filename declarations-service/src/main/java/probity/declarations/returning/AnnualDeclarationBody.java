package probity.declarations.returning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturn.Returned;
import probity.declarations.annualreturn.Attestation;
import probity.declarations.annualreturn.Entry;
import probity.declarations.annualreturn.Filing;
import probity.declarations.annualreturn.Finding.Cleared;
import probity.declarations.annualreturn.Finding.MitigationRequired;
import probity.declarations.annualreturn.Finding.Referred;
import probity.declarations.annualreturn.Particulars.Employment;

/** An annual declaration as JSON: either interests, or the sentence by which somebody attested that there are none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnnualDeclarationBody(
        UUID id,
        UUID person,
        String directorate,
        FilingBody returned,
        String status,
        @Nullable List<NumberedInterest> interests,
        @Nullable Attestation nil) {

    /** Under which campaign and code it was returned, and whether in time. */
    record FilingBody(UUID campaign, int year, String code, int version, LocalDate due, LocalDate on, int daysLate) {

        static FilingBody of(Filing filing) {
            return new FilingBody(
                    filing.campaign(),
                    filing.year(),
                    filing.code(),
                    filing.version(),
                    filing.due(),
                    filing.on(),
                    filing.daysLate());
        }
    }

    /**
     * An interest under its number.
     *
     * @param exceedsWorkingTime there for employments alone: whether all together take more than 48 hours a week
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NumberedInterest(
            int number, InterestBody interest, @Nullable Boolean exceedsWorkingTime) {

        static NumberedInterest of(Entry entry) {
            Boolean exceeds = entry.interest().particulars() instanceof Employment employment
                    ? employment.exceedsWorkingTime()
                    : null;
            return new NumberedInterest(entry.number(), InterestBody.of(entry.interest()), exceeds);
        }
    }

    static AnnualDeclarationBody of(UUID id, AnnualReturn state) {
        Returned returned =
                state.returned().orElseThrow(() -> new IllegalStateException("what nobody returned is not shown"));
        var contents = returned.contents();
        return new AnnualDeclarationBody(
                id,
                returned.person().value(),
                returned.directorate().id(),
                FilingBody.of(returned.filing()),
                status(returned),
                contents.isNil()
                        ? null
                        : contents.entries().stream().map(NumberedInterest::of).toList(),
                contents.nil());
    }

    private static String status(Returned returned) {
        var review = returned.review();
        if (review == null) {
            return "awaits-review";
        }
        return switch (review.finding()) {
            case Cleared _ -> "cleared";
            case MitigationRequired _ -> "mitigation-required";
            case Referred _ -> "referred";
        };
    }
}
