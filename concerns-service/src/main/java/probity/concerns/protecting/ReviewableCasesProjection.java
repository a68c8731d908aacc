package probity.concerns.protecting;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.concerns.concern.Concern;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.ConcernEvent.AcknowledgementMissed;
import probity.concerns.concern.ConcernEvent.CaseListed;
import probity.concerns.concern.ConcernEvent.CaseNotListed;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.ConcernMissing;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.concern.ConcernEvent.IdentityDisclosed;
import probity.concerns.concern.ConcernEvent.MessageFromReporter;
import probity.concerns.concern.ConcernEvent.MessageToReporter;
import probity.concerns.concern.ConcernEvent.MessagesRead;
import probity.concerns.concern.ConcernEvent.MinutesChecked;
import probity.concerns.concern.ConcernEvent.MissingExplained;
import probity.concerns.concern.ConcernEvent.MoreNamed;
import probity.concerns.concern.ConcernEvent.NamesakeLetIn;

/** Which cases are not closed, and which that were never filed are not explained. */
@Singleton
class ReviewableCasesProjection implements Projection<ConcernEvent> {

    private static final String OPEN =
            "insert into reviewable_case (concern, authority) values (?, ?) on conflict (concern) do nothing";

    private static final String CLOSE = "delete from reviewable_case where concern = ?";

    private final EventCodec<ConcernEvent> codec;

    ReviewableCasesProjection(Aggregate<Concern, ConcernCommand, ConcernEvent> concerns) {
        this.codec = concerns.codec();
    }

    @Override
    public String name() {
        return "reviewable-cases.v1";
    }

    @Override
    public Set<String> tables() {
        return Set.of("reviewable_case");
    }

    @Override
    public EventCodec<ConcernEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<ConcernEvent> recorded, RowChanges rows) {
        UUID id = recorded.stream().id();
        switch (recorded.event()) {
            case ConcernRaised _, ConcernMissing _ ->
                rows.changeAny(id, OPEN, id, recorded.provenance().authority().id());
            case ConcernClosed _, MissingExplained _ -> rows.change(id, CLOSE, id);
            case HandlersAdmitted _,
                    HandlerSetAside _,
                    NamesakeLetIn _,
                    MoreNamed _,
                    MessageFromReporter _,
                    MessageToReporter _,
                    MessagesRead _,
                    MinutesChecked _,
                    IdentityDisclosed _,
                    ConcernAcknowledged _,
                    AcknowledgementMissed _,
                    CaseNotListed _,
                    CaseListed _ -> {}
        }
    }
}
