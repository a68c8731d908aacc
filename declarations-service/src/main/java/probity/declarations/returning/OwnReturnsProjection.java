package probity.declarations.returning;

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
import probity.declarations.vocabulary.PersonId;

/** Which annual declarations a person has returned. What they hold is folded from the log when it is shown. */
@Singleton
class OwnReturnsProjection implements Projection<AnnualReturnEvent> {

    static final String NAME = "own-annual-declarations.v1";

    private static final String RETURN =
            "insert into own_annual_return (annual_return, authority, person, position) values (?, ?, ?, ?)";

    private final EventCodec<AnnualReturnEvent> codec;

    OwnReturnsProjection(Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns) {
        this.codec = returns.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("own_annual_return");
    }

    @Override
    public EventCodec<AnnualReturnEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<AnnualReturnEvent> recorded, RowChanges rows) {
        switch (recorded.event()) {
            case InterestsReturned returned -> insert(recorded, returned.person(), rows);
            case NilReturned returned -> insert(recorded, returned.person(), rows);
            case InterestAdded _,
                    InterestAmended _,
                    InterestCeased _,
                    InterestWithdrawn _,
                    NilAttested _,
                    ReturnReviewed _,
                    MitigationEnded _,
                    PersonExempted _,
                    ExemptionEnded _ -> {}
        }
    }

    private static void insert(Recorded<AnnualReturnEvent> recorded, PersonId person, RowChanges rows) {
        UUID annualReturn = recorded.stream().id();
        rows.change(
                annualReturn,
                RETURN,
                annualReturn,
                recorded.provenance().authority().id(),
                person.value(),
                recorded.position());
    }
}
