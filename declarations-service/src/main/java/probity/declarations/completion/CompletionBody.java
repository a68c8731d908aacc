package probity.declarations.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Csv;
import probity.declarations.completion.CompletionTable.CampaignSums;
import probity.declarations.completion.CompletionTable.Row;

/** Somebody of a campaign's population as JSON. People are ids here: their names are asked of whoever keeps them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CompletionBody(
        UUID person,
        String directorate,
        String state,
        int daysLate,
        boolean leftSince,
        BasisBody basis,
        @Nullable OutcomeBody outcome) {

    /** Why somebody is asked, or is not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BasisBody(
            boolean required,
            String who,
            @Nullable String code,
            int version,
            String why,
            List<String> clauses,
            @Nullable String authorityChoice,
            @Nullable String law) {

        static BasisBody of(DutyRow duty) {
            return new BasisBody(
                    duty.required,
                    duty.who,
                    duty.code,
                    duty.version,
                    duty.why,
                    duty.clauses.lines().toList(),
                    duty.authorityChoice,
                    duty.law);
        }
    }

    /** What came of it; by its id HR finds the review, and who may the declaration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeBody(
            UUID annualDeclaration,
            @Nullable LocalDate returnedOn,
            @Nullable String exempt,
            @Nullable String review,
            int mitigationsInForce) {}

    static CompletionBody of(Row row, List<DutyRow> duties) {
        return new CompletionBody(
                row.person(),
                row.directorate(),
                row.state(),
                row.daysLate(),
                row.leftSince(),
                BasisBody.of(duties.get(row.duty())),
                outcome(row));
    }

    private static @Nullable OutcomeBody outcome(Row row) {
        var outcome = row.outcome();
        return outcome == null
                ? null
                : new OutcomeBody(
                        outcome.annualReturn(),
                        outcome.returnedOn(),
                        outcome.exempt(),
                        outcome.review(),
                        outcome.mitigations());
    }

    static Csv csv() {
        return new Csv(
                "person",
                "directorate",
                "state",
                "days late",
                "left since",
                "required",
                "bound as",
                "code",
                "version",
                "why",
                "clauses",
                "declaration",
                "returned on",
                "exempt",
                "review",
                "mitigations in force");
    }

    void addTo(Csv csv) {
        var came = outcome == null ? new OutcomeBody(person, null, null, null, 0) : outcome;
        csv.row(
                person.toString(),
                directorate,
                state,
                Integer.toString(daysLate),
                Boolean.toString(leftSince),
                Boolean.toString(basis.required()),
                basis.who(),
                text(basis.code()),
                Integer.toString(basis.version()),
                basis.why(),
                String.join("; ", basis.clauses()),
                outcome == null ? "" : came.annualDeclaration().toString(),
                text(came.returnedOn()),
                text(came.exempt()),
                text(came.review()),
                Integer.toString(came.mitigationsInForce()));
    }

    static Csv sums(List<CampaignSums> all) {
        Csv csv = new Csv(
                "directorate",
                "required",
                "returned",
                "nil",
                "not returned",
                "overdue",
                "exempt",
                "late",
                "left without returning",
                "not required",
                "voluntary",
                "reviewed",
                "review pending",
                "review overdue",
                "mitigations in force");
        all.forEach(sums -> csv.row(
                sums.directorate(),
                Integer.toString(sums.required()),
                Integer.toString(sums.returned()),
                Integer.toString(sums.nil()),
                Integer.toString(sums.notReturned()),
                Integer.toString(sums.overdue()),
                Integer.toString(sums.exempt()),
                Integer.toString(sums.late()),
                Integer.toString(sums.leftWithoutReturning()),
                Integer.toString(sums.notRequired()),
                Integer.toString(sums.voluntary()),
                Integer.toString(sums.reviews().reviewed()),
                Integer.toString(sums.reviews().pending()),
                Integer.toString(sums.reviews().overdue()),
                Integer.toString(sums.reviews().mitigationsInForce())));
        return csv;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
