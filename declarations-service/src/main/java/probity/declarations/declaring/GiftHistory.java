package probity.declarations.declaring;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventLog;
import probity.chassis.log.Recorded;
import probity.declarations.declaring.GiftBody.DecisionBody;
import probity.declarations.declaring.GiftBody.DeclarationBody;
import probity.declarations.declaring.GiftBody.WithdrawalBody;
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
import probity.declarations.vocabulary.Words;

/** All versions of a gift: nothing that was declared is overwritten. */
@Singleton
class GiftHistory {

    /** What happened, when, by whose hand, and what was said then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            int version,
            String what,
            Instant at,
            @Nullable String actor,
            @Nullable DeclarationBody declaration,
            @Nullable DecisionBody decision,
            @Nullable WithdrawalBody withdrawal) {}

    private final Aggregate<Gift, GiftCommand, GiftEvent> gifts;
    private final EventLog log;

    GiftHistory(Aggregate<Gift, GiftCommand, GiftEvent> gifts, EventLog log) {
        this.gifts = gifts;
        this.log = log;
    }

    /** For a reader who may see the gift. */
    List<Entry> of(UUID gift) {
        return log.read(gifts.stream(gift)).events().stream()
                .map(gifts.codec()::decode)
                .map(GiftHistory::entry)
                .toList();
    }

    private static Entry entry(Recorded<GiftEvent> recorded) {
        return switch (recorded.event()) {
            case GiftDeclared declared -> declaration(recorded, "declared", declared.declaration());
            case GiftCorrected(var declaration) -> declaration(recorded, "corrected", declaration);
            case GiftsAddedUp(var declaration) -> declaration(recorded, "added-up", declaration);
            case GiftPassedUp(var manager, var verdict, var on) -> {
                var word = new DecisionBody(manager.value(), Words.of(verdict), false, on);
                yield entry(recorded, "passed-up", null, word, null);
            }
            case GiftDecidedOn(var manager, var verdict, var on, var hrDirectorTold, var _) -> {
                var decision = new DecisionBody(manager.value(), Words.of(verdict), hrDirectorTold, on);
                yield entry(recorded, "decided-on", null, decision, null);
            }
            case GiftWithdrawn(var reason, LocalDate on) ->
                entry(recorded, "withdrawn", null, null, new WithdrawalBody(reason.text(), on));
        };
    }

    private static Entry declaration(Recorded<GiftEvent> recorded, String what, Declaration declaration) {
        return entry(recorded, what, DeclarationBody.of(declaration), null, null);
    }

    private static Entry entry(
            Recorded<GiftEvent> recorded,
            String what,
            @Nullable DeclarationBody declaration,
            @Nullable DecisionBody decision,
            @Nullable WithdrawalBody withdrawal) {
        return new Entry(
                recorded.version().value(),
                what,
                recorded.provenance().occurredAt(),
                recorded.provenance().actor(),
                declaration,
                decision,
                withdrawal);
    }
}
