package probity.concerns.conversing;

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
import probity.concerns.concern.ConcernEvent.ConcernRaised;

/** Which cases an officer wrote down: their first receipts are answered without a look at what was written since. */
@Singleton
class EnteredCasesProjection implements Projection<ConcernEvent> {

    static final String KEEP = "insert into entered_case (concern) values (?) on conflict do nothing";

    private final EventCodec<ConcernEvent> codec;

    EnteredCasesProjection(Aggregate<Concern, ConcernCommand, ConcernEvent> concerns) {
        this.codec = concerns.codec();
    }

    @Override
    public String name() {
        return "entered-cases.v1";
    }

    @Override
    public Set<String> tables() {
        return Set.of("entered_case");
    }

    @Override
    public EventCodec<ConcernEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<ConcernEvent> recorded, RowChanges rows) {
        UUID id = recorded.stream().id();
        if (recorded.event() instanceof ConcernRaised raised && raised.report().entry() != null) {
            rows.changeAny(id, KEEP, id);
        }
    }
}
