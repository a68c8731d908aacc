package probity.concerns.committing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
            insert into uncommitted as u (concern, until, authority, received_on, actions)
            values (?, ?, ?, ?, ?)
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
            count(recorded, windowOf(raised.on(), window, clock), raised.on(), 0, rows);
        } else if (recorded.event().countsAsOfficialAction()) {
            count(recorded, window.closesAfter(clock.instant()), null, 1, rows);
        }
    }

    /**
     * The end of the window in which a case is first committed to: not before its day is over, for that day
     * beside a window that ended in it would tell the hour. A window that is shorter than a day tells it anyway.
     */
    static Instant windowOf(LocalDate receivedOn, Window.Every window, Clock clock) {
        Instant now = clock.instant();
        Instant dayIsOver = receivedOn.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        boolean early = now.isBefore(dayIsOver) && window.length().compareTo(Duration.ofDays(1)) >= 0;
        return window.closesAfter(early ? dayIsOver.minusMillis(1) : now);
    }

    private static void count(
            Recorded<ConcernEvent> recorded,
            Instant until,
            @Nullable LocalDate receivedOn,
            int actions,
            RowChanges rows) {
        var concern = recorded.stream().id();
        var authority = recorded.provenance().authority().id();
        rows.change(concern, COUNT, concern, until, authority, receivedOn, actions);
    }
}
