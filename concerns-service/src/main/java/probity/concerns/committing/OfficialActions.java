package probity.concerns.committing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.log.StoredEvent;
import probity.chassis.projection.Follower;
import probity.chassis.projection.RowChanges;
import probity.chassis.relay.Window;
import probity.concerns.concern.Concern;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.ConcernEvent.ConcernRaised;

/** Writes down by window which cases came and how many official actions there were, to be committed when it closes. */
@Singleton
class OfficialActions implements Follower {

    static final String COUNT = """
            insert into uncommitted as u (concern, until, authority, received_on, actions) values (?, ?, ?, ?, ?)
                on conflict (concern, until) do update
               set received_on = coalesce(u.received_on, excluded.received_on), actions = u.actions + excluded.actions
            """;

    private final EventCodec<ConcernEvent> codec;
    private final Window.Every window;
    private final Clock clock;

    OfficialActions(Aggregate<Concern, ConcernCommand, ConcernEvent> concerns, Window.Every window, Clock clock) {
        this.codec = concerns.codec();
        this.window = window;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "official-actions.v1";
    }

    @Override
    public Set<String> categories() {
        return Set.of(codec.category());
    }

    @Override
    public void apply(StoredEvent stored, RowChanges rows) {
        Recorded<ConcernEvent> recorded = codec.decode(stored);
        if (recorded.event() instanceof ConcernRaised raised) {
            count(recorded, raised.on(), 0, rows);
        } else if (recorded.event().countsAsOfficialAction()) {
            count(recorded, null, 1, rows);
        }
    }

    private void count(Recorded<ConcernEvent> recorded, @Nullable LocalDate receivedOn, int actions, RowChanges rows) {
        var concern = recorded.stream().id();
        rows.change(
                concern,
                COUNT,
                concern,
                window.closesAfter(clock.instant()),
                recorded.provenance().authority().id(),
                receivedOn,
                actions);
    }
}
