package probity.concerns.reconciling;

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
import probity.concerns.concern.Filing;

/** Which cases a hotline filed, by the day on which they came to it. Of its references there is nothing here. */
@Singleton
class FiledCasesProjection implements Projection<ConcernEvent> {

    private static final String FILE =
            "insert into filed_case (concern, authority, hotline, received_on) values (?, ?, ?, ?)";

    private final EventCodec<ConcernEvent> codec;

    FiledCasesProjection(Aggregate<Concern, ConcernCommand, ConcernEvent> concerns) {
        this.codec = concerns.codec();
    }

    @Override
    public String name() {
        return "filed-cases.v1";
    }

    @Override
    public Set<String> tables() {
        return Set.of("filed_case");
    }

    @Override
    public EventCodec<ConcernEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<ConcernEvent> recorded, RowChanges rows) {
        if (recorded.event() instanceof ConcernRaised raised) {
            file(recorded, raised, rows);
        }
    }

    private static void file(Recorded<ConcernEvent> recorded, ConcernRaised raised, RowChanges rows) {
        Filing filing = raised.report().filing();
        if (filing != null) {
            UUID id = recorded.stream().id();
            String authority = recorded.provenance().authority().id();
            rows.change(id, FILE, id, authority, filing.hotline().value(), raised.on());
        }
    }
}
