package probity.concerns.handling;

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

/** Where the hotline's list and ours did not agree at some time. Whether they do now, each case says. */
@Singleton
class HotlineGapsProjection implements Projection<ConcernEvent> {

    static final String NAME = "hotline-gaps.v1";

    private static final String FIND =
            "insert into hotline_gap (concern, filed) values (?, ?) on conflict (concern) do nothing";

    private static final String FILE = "update hotline_gap set filed = true where concern = ?";

    private final EventCodec<ConcernEvent> codec;

    HotlineGapsProjection(Aggregate<Concern, ConcernCommand, ConcernEvent> concerns) {
        this.codec = concerns.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("hotline_gap");
    }

    @Override
    public EventCodec<ConcernEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<ConcernEvent> recorded, RowChanges rows) {
        UUID id = recorded.stream().id();
        switch (recorded.event()) {
            case ConcernMissing _ -> rows.changeAny(id, FIND, id, false);
            case CaseNotListed _ -> rows.changeAny(id, FIND, id, true);
            case ConcernRaised _ -> rows.changeAny(id, FILE, id);
            case CaseListed _,
                    MissingExplained _,
                    HandlersAdmitted _,
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
                    ConcernClosed _ -> {}
        }
    }
}
