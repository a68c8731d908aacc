package probity.declarations.reviewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturn.Returned;
import probity.declarations.annualreturn.Finding.Cleared;
import probity.declarations.annualreturn.Finding.MitigationRequired;
import probity.declarations.annualreturn.Finding.Referred;
import probity.declarations.annualreturn.Mitigation;
import probity.declarations.annualreturn.Review;
import probity.declarations.vocabulary.Words;

/** What came of an annual declaration: that it was returned, how it was reviewed, and what was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewBody(
        UUID annualDeclaration,
        UUID person,
        int year,
        LocalDate returnedOn,
        @Nullable FindingBody review,
        List<MitigationBody> mitigations) {

    /** Absent as long as nobody has reviewed what stands in the declaration now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingBody(
            String outcome,
            UUID reviewer,
            LocalDate on,
            @Nullable String referredTo,
            @Nullable String reason) {

        static FindingBody of(Review review) {
            UUID reviewer = review.reviewer().value();
            return switch (review.finding()) {
                case Cleared _ -> new FindingBody("cleared", reviewer, review.on(), null, null);
                case MitigationRequired _ -> new FindingBody("mitigation-required", reviewer, review.on(), null, null);
                case Referred(var to, var reason) ->
                    new FindingBody("referred", reviewer, review.on(), Words.of(to), reason.text());
            };
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MitigationBody(
            int number,
            @Nullable String what,
            LocalDate until,
            @Nullable LocalDate endedOn) {

        static MitigationBody of(Mitigation mitigation) {
            return new MitigationBody(
                    mitigation.number(),
                    mitigation.measure().what().text(),
                    mitigation.measure().until(),
                    mitigation.endedOn());
        }
    }

    static ReviewBody of(UUID id, AnnualReturn state) {
        Returned returned =
                state.returned().orElseThrow(() -> new IllegalStateException("what nobody returned is not shown"));
        var review = returned.review();
        return new ReviewBody(
                id,
                returned.person().value(),
                returned.filing().year(),
                returned.filing().on(),
                review == null ? null : FindingBody.of(review),
                returned.mitigations().all().stream().map(MitigationBody::of).toList());
    }
}
