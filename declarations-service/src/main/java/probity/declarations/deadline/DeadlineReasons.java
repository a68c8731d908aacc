package probity.declarations.deadline;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.identity.Authority;
import probity.declarations.clock.Deadline;
import probity.declarations.clock.GiftDeadlines;
import probity.declarations.clock.Matter;
import probity.declarations.clock.Matter.DeclaredGift;
import probity.declarations.clock.OwnDeadlines.Own;
import probity.declarations.clock.Reason;
import probity.declarations.clock.Reminding;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Codes;
import probity.declarations.deadline.DeadlineBody.ReminderBody;
import probity.declarations.deadline.DeadlineBody.WhyBody;
import probity.declarations.gift.Gift;
import probity.declarations.gift.Gift.Declared;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;
import probity.declarations.vocabulary.PersonId;

/** Why a deadline lies on its day: folded from the log, so that it is kept once. */
@Singleton
class DeadlineReasons {

    private final Aggregate<Gift, GiftCommand, GiftEvent> gifts;
    private final CommandHandler commands;
    private final GiftDeadlines deadlines;
    private final Reminding reminding;
    private final Codes codes;

    DeadlineReasons(
            Aggregate<Gift, GiftCommand, GiftEvent> gifts, CommandHandler commands, Reminding reminding, Codes codes) {
        this.gifts = gifts;
        this.commands = commands;
        this.deadlines = reminding.deadlines();
        this.reminding = reminding;
        this.codes = codes;
    }

    /** So many days before it is due, something is due soon: the days of the earliest reminder. */
    int soonDays() {
        return deadlines.standard().reminders().before().stream()
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    WhyBody of(DeadlineRow row) {
        Reason why = commands.load(gifts, row.gift, new Authority(row.authority))
                .map(Loaded::state)
                .flatMap(Gift::declared)
                .map(Declared::declaration)
                .flatMap(declaration -> Stream.concat(
                                deadlines.of(declaration).stream(), deadlines.whenPassedUp(declaration).stream())
                        .filter(each -> DeadlineProjection.id(row.gift, each).equals(row.id))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("no reason for deadline " + row.id))
                .why();
        return WhyBody.of(why, calendar(why));
    }

    /** When people are told of it; of what is done, nobody is. */
    List<ReminderBody> reminders(DeadlineRow row) {
        var matter = new DeclaredGift(row.gift, new PersonId(row.declarant), row.recipient);
        return row.done == null ? reminders(matter, row.due, row.code, row.codeVersion) : List.of();
    }

    List<ReminderBody> reminders(Own own) {
        Deadline deadline = own.deadline();
        Reason why = deadline.why();
        return deadline.done() == null ? reminders(own.matter(), deadline.due(), why.code(), why.version()) : List.of();
    }

    private List<ReminderBody> reminders(Matter matter, LocalDate due, String code, int version) {
        return reminding.planned(matter, due, new CodeVersion(new CodeId(code), version)).stream()
                .map(ReminderBody::of)
                .toList();
    }

    private @Nullable String calendar(Reason why) {
        return codes.version(new CodeVersion(new CodeId(why.code()), why.version()))
                .flatMap(CodeDocument::calendar)
                .orElse(null);
    }
}
