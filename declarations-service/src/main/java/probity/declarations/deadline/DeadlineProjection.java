package probity.declarations.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.clock.Deadline;
import probity.declarations.clock.GiftDeadlines;
import probity.declarations.clock.Task;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.Gift;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftPassedUp;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftEvent.GiftsAddedUp;

/** The rows of deadlines. What a correction does not touch keeps its row as it was. */
@Singleton
class DeadlineProjection implements Projection<GiftEvent> {

    static final String NAME = "deadlines.v1";

    private static final String RAISE = """
            insert into deadline
                   (id, gift, authority, declarant, task, owner, recipient, due, done, raised_on, code, code_version,
                    position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** One that fell, or was met, and is raised again begins anew. */
    private static final String RAISE_AGAIN = RAISE + """
                on conflict (id) do update
               set due = excluded.due, done = excluded.done, code = excluded.code, code_version = excluded.code_version,
                   position = excluded.position,
                   raised_on = case when deadline.fallen_on = excluded.raised_on
                                     and (deadline.done is null or excluded.done is not null)
                                    then deadline.raised_on
                                    else excluded.raised_on
                               end,
                   fallen_on = null
            """;

    private static final String FALL = "update deadline set fallen_on = ? where gift = ? and fallen_on is null";

    private static final String DONE =
            "update deadline set done = ? where gift = ? and done is null and fallen_on is null";

    private static final String MANAGER_DONE = DONE + " and recipient = 'line-manager'";

    /** Until the manager has spoken nothing waits for the director, and then it is due when all was. */
    private static final String PASS_UP = """
            insert into deadline
                   (id, gift, authority, declarant, task, owner, recipient, due, done, raised_on, code, code_version,
                    position)
            select ?, gift, authority, declarant, task, owner, 'director', due, null, ?, code, code_version, ?
              from deadline
             where id = ?
                on conflict (id) do update
               set due = excluded.due, done = null, code = excluded.code, code_version = excluded.code_version,
                   raised_on = excluded.raised_on, position = excluded.position, fallen_on = null
            """;

    private final EventCodec<GiftEvent> codec;
    private final GiftDeadlines deadlines;
    private final Clock clock;

    DeadlineProjection(Aggregate<Gift, GiftCommand, GiftEvent> gifts, GiftDeadlines deadlines, Clock clock) {
        this.codec = gifts.codec();
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The same from the same event, so that what was told of a deadline still belongs to it after a rebuild. */
    static UUID id(UUID gift, Deadline deadline) {
        return id(gift, deadline.task(), deadline.to());
    }

    private static UUID id(UUID gift, Task task, String to) {
        return UUID.nameUUIDFromBytes("%s %s %s".formatted(gift, task, to).getBytes(UTF_8));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("deadline");
    }

    @Override
    public EventCodec<GiftEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<GiftEvent> recorded, RowChanges rows) {
        UUID gift = recorded.stream().id();
        switch (recorded.event()) {
            case GiftDeclared declared ->
                raise(RAISE, recorded, declared.declarant().value(), declared.declaration(), rows);
            case GiftCorrected(var declaration) -> {
                rows.changeAny(gift, FALL, day(recorded), gift);
                raise(RAISE_AGAIN, recorded, declarant(declaration), declaration, rows);
            }
            case GiftsAddedUp(var declaration) -> {
                rows.changeAny(gift, FALL, day(recorded), gift);
                raise(RAISE_AGAIN, recorded, declarant(declaration), declaration, rows);
            }
            case GiftPassedUp passed -> {
                rows.changeAny(gift, MANAGER_DONE, passed.on(), gift);
                rows.changeAny(
                        gift,
                        PASS_UP,
                        id(gift, Task.DECIDE, GiftDeadlines.DIRECTOR),
                        day(recorded),
                        recorded.position(),
                        id(gift, Task.DECIDE, GiftDeadlines.MANAGER));
            }
            case GiftDecidedOn decided -> rows.changeAny(gift, DONE, decided.on(), gift);
            case GiftWithdrawn withdrawn -> rows.changeAny(gift, FALL, withdrawn.on(), gift);
        }
    }

    private void raise(
            String sql, Recorded<GiftEvent> recorded, UUID declarant, Declaration declaration, RowChanges rows) {
        UUID gift = recorded.stream().id();
        for (Deadline deadline : deadlines.toKeep(declaration)) {
            rows.change(
                    gift,
                    sql,
                    id(gift, deadline),
                    gift,
                    recorded.provenance().authority().id(),
                    declarant,
                    deadline.task().name(),
                    deadline.task().owner().name(),
                    deadline.to(),
                    deadline.due(),
                    deadline.done(),
                    day(recorded),
                    deadline.why().code(),
                    deadline.why().version(),
                    recorded.position());
        }
    }

    private LocalDate day(Recorded<GiftEvent> recorded) {
        return LocalDate.ofInstant(recorded.provenance().occurredAt(), clock.getZone());
    }

    /** Whoever declared a gift wrote its description. */
    private static UUID declarant(Declaration declaration) {
        return declaration.offer().description().subject();
    }
}
