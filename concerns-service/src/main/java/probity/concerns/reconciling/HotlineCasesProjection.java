package probity.concerns.reconciling;

import jakarta.inject.Singleton;
import java.time.LocalDate;
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
import probity.concerns.concern.ConcernEvent.ConcernMissing;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.MissingExplained;
import probity.concerns.concern.Filing;
import probity.concerns.vocabulary.PersonId;

/** What each hotline filed, never filed, or explained, by the day on which it came. Of its references there is nothing here. */
@Singleton
class HotlineCasesProjection implements Projection<ConcernEvent> {

    private static final String KEEP = """
            insert into hotline_case (concern, authority, hotline, received_on, state) values (?, ?, ?, ?, ?)
                on conflict (concern) do update set received_on = excluded.received_on, state = excluded.state
            """;

    private static final String EXPLAIN = "update hotline_case set state = 'explained' where concern = ?";

    private final EventCodec<ConcernEvent> codec;

    HotlineCasesProjection(Aggregate<Concern, ConcernCommand, ConcernEvent> concerns) {
        this.codec = concerns.codec();
    }

    @Override
    public String name() {
        return "hotline-cases.v1";
    }

    @Override
    public Set<String> tables() {
        return Set.of("hotline_case");
    }

    @Override
    public EventCodec<ConcernEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<ConcernEvent> recorded, RowChanges rows) {
        UUID id = recorded.stream().id();
        ConcernEvent event = recorded.event();
        if (event instanceof ConcernMissing missing) {
            keep(recorded, missing.hotline(), missing.receivedOn(), "missing", rows);
        } else if (event instanceof MissingExplained) {
            rows.change(id, EXPLAIN, id);
        } else if (event instanceof ConcernRaised raised) {
            Filing filing = raised.report().filing();
            if (filing != null) {
                keep(recorded, filing.hotline(), raised.on(), "filed", rows);
            }
        }
    }

    private static void keep(
            Recorded<ConcernEvent> recorded, PersonId hotline, LocalDate receivedOn, String state, RowChanges rows) {
        UUID id = recorded.stream().id();
        rows.change(id, KEEP, id, recorded.provenance().authority().id(), hotline.value(), receivedOn, state);
    }
}
