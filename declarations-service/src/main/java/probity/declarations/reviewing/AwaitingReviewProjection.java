package probity.declarations.reviewing;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturnCommand;
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

/** Which annual declarations wait for a review, and of whom. */
@Singleton
class AwaitingReviewProjection implements Projection<AnnualReturnEvent> {

    static final String NAME = "awaiting-review.v1";

    private static final String RETURN = """
            insert into awaiting_review
                   (annual_return, authority, position, person, directorate, year, returned_on, days_late, nil, awaits)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            """;

    private static final String CHANGE =
            "update awaiting_review set awaits = true, referred_to = null, nil = ? where annual_return = ?";

    private static final String REVIEW = "update awaiting_review set awaits = false where annual_return = ?";

    private static final String REFER = "update awaiting_review set referred_to = ? where annual_return = ?";

    private final EventCodec<AnnualReturnEvent> codec;

    AwaitingReviewProjection(Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns) {
        this.codec = returns.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("awaiting_review");
    }

    @Override
    public EventCodec<AnnualReturnEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<AnnualReturnEvent> recorded, RowChanges rows) {
        UUID annualReturn = recorded.stream().id();
        switch (recorded.event()) {
            case InterestsReturned(var person, var directorate, var filing, var _) ->
                returned(recorded, person, directorate, filing, false, rows);
            case NilReturned(var person, var directorate, var filing, var _) ->
                returned(recorded, person, directorate, filing, true, rows);
            case InterestAdded _, InterestAmended _, InterestCeased _, InterestWithdrawn _ ->
                rows.change(annualReturn, CHANGE, false, annualReturn);
            case NilAttested _ -> rows.change(annualReturn, CHANGE, true, annualReturn);
            case ReturnReviewed(var review) -> reviewed(annualReturn, review, rows);
            case MitigationEnded _, PersonExempted _, ExemptionEnded _ -> {}
        }
    }

    private static void returned(
            Recorded<AnnualReturnEvent> recorded,
            PersonId person,
            Directorate directorate,
            Filing filing,
            boolean nil,
            RowChanges rows) {
        UUID annualReturn = recorded.stream().id();
        rows.change(
                annualReturn,
                RETURN,
                annualReturn,
                recorded.provenance().authority().id(),
                recorded.position(),
                person.value(),
                directorate.id(),
                filing.year(),
                filing.on(),
                filing.daysLate(),
                nil);
    }

    private static void reviewed(UUID annualReturn, Review review, RowChanges rows) {
        switch (review.finding()) {
            case Cleared _, MitigationRequired _ -> rows.change(annualReturn, REVIEW, annualReturn);
            case Referred(var to, var _) -> rows.change(annualReturn, REFER, Words.of(to), annualReturn);
        }
    }
}
