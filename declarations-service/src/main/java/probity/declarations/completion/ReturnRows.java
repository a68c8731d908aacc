package probity.declarations.completion;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.log.Recorded;
import probity.chassis.projection.RowChanges;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.annualreturn.AnnualReturnEvent.ExemptionEnded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAdded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAmended;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestCeased;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestWithdrawn;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestsReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.MitigationEnded;
import probity.declarations.annualreturn.AnnualReturnEvent.NilAttested;
import probity.declarations.annualreturn.AnnualReturnEvent.NilReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.PersonExempted;
import probity.declarations.annualreturn.AnnualReturnEvent.ReturnReviewed;
import probity.declarations.annualreturn.Filing;
import probity.declarations.annualreturn.Finding.Cleared;
import probity.declarations.annualreturn.Finding.MitigationRequired;
import probity.declarations.annualreturn.Finding.Referred;
import probity.declarations.annualreturn.Review;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Words;

/** The rows of what was returned. */
final class ReturnRows {

    /** Somebody who was exempt has a row already. */
    private static final String PUT = """
            insert into annual_return
                   (annual_return, authority, campaign, person, directorate, returned_on, changed_on, nil, exempt,
                    mitigations)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                on conflict (annual_return) do update
               set directorate = excluded.directorate, returned_on = excluded.returned_on,
                   changed_on = excluded.changed_on, nil = excluded.nil, exempt = excluded.exempt
            """;

    private static final String AMEND = """
            update annual_return set nil = ?, review = null, reviewed_on = null, changed_on = ? where annual_return = ?
            """;

    private static final String REVIEW = """
            update annual_return
               set review = ?, reviewed_on = ?, changed_on = ?, mitigations = mitigations + ?
             where annual_return = ?
            """;

    private static final String END_MITIGATION =
            "update annual_return set mitigations = mitigations - 1 where annual_return = ?";

    private static final String END_EXEMPTION = "update annual_return set exempt = null where annual_return = ?";

    private ReturnRows() {}

    static void apply(Recorded<AnnualReturnEvent> recorded, RowChanges rows) {
        UUID id = recorded.stream().id();
        switch (recorded.event()) {
            case InterestsReturned(var person, var directorate, var filing, var _) ->
                returned(recorded, person, directorate, filing, false, rows);
            case NilReturned(var person, var directorate, var filing, var _) ->
                returned(recorded, person, directorate, filing, true, rows);
            case InterestAdded(var _, var _, var on) -> rows.change(id, AMEND, false, on, id);
            case InterestAmended(var _, var _, var on) -> rows.change(id, AMEND, false, on, id);
            case InterestCeased(var _, var _, var on) -> rows.change(id, AMEND, false, on, id);
            case InterestWithdrawn(var _, var _, var on) -> rows.change(id, AMEND, false, on, id);
            case NilAttested(var _, var _, var on) -> rows.change(id, AMEND, true, on, id);
            case ReturnReviewed(var review) -> reviewed(id, review, rows);
            case MitigationEnded _ -> rows.change(id, END_MITIGATION, id);
            case PersonExempted(var person, var exemption) ->
                put(recorded, exemption.campaign(), person, null, null, false, Words.of(exemption.ground()), rows);
            case ExemptionEnded _ -> rows.change(id, END_EXEMPTION, id);
        }
    }

    private static void returned(
            Recorded<AnnualReturnEvent> recorded,
            PersonId person,
            Directorate directorate,
            Filing filing,
            boolean nil,
            RowChanges rows) {
        put(recorded, filing.campaign(), person, directorate.id(), filing.on(), nil, null, rows);
    }

    private static void put(
            Recorded<AnnualReturnEvent> recorded,
            UUID campaign,
            PersonId person,
            @Nullable String directorate,
            @Nullable LocalDate returnedOn,
            boolean nil,
            @Nullable String exempt,
            RowChanges rows) {
        UUID id = recorded.stream().id();
        String authority = recorded.provenance().authority().id();
        rows.change(id, PUT, id, authority, campaign, person.value(), directorate, returnedOn, returnedOn, nil, exempt);
    }

    private static void reviewed(UUID id, Review review, RowChanges rows) {
        switch (review.finding()) {
            case Cleared _ -> reviewed(id, "cleared", review.on(), 0, rows);
            case MitigationRequired(var measures) ->
                reviewed(id, "mitigation-required", review.on(), measures.size(), rows);
            case Referred _ -> reviewed(id, "referred", review.on(), 0, rows);
        }
    }

    private static void reviewed(UUID id, String outcome, LocalDate on, int measures, RowChanges rows) {
        rows.change(id, REVIEW, outcome, on, on, measures, id);
    }
}
