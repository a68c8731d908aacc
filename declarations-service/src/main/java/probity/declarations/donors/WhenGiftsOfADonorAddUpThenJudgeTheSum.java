package probity.declarations.donors;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.command.Outcome;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.log.Recorded;
import probity.chassis.log.StoredEvent;
import probity.chassis.projection.Follower;
import probity.chassis.projection.ProjectionRunner;
import probity.chassis.projection.RowChanges;
import probity.declarations.donor.DonorGroup;
import probity.declarations.donor.DonorGroupCommand;
import probity.declarations.donor.DonorGroupEvent;
import probity.declarations.gift.Accumulation;
import probity.declarations.gift.Accumulation.Part;
import probity.declarations.gift.Assessment;
import probity.declarations.gift.Cumulations;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.Gift;
import probity.declarations.gift.Gift.Declared;
import probity.declarations.gift.Gift.Withdrawn;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftCommand.AddUpGifts;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftPassedUp;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftEvent.GiftsAddedUp;
import probity.declarations.vocabulary.PersonId;

/**
 * Whenever somebody's gifts change, or donors are grouped, those that a change touches are judged by what their donor gave in all. It looks at
 * the gifts as they are by now, in whatever order they were declared, so the last look is right; one look too many
 * changes nothing.
 */
@Singleton
class WhenGiftsOfADonorAddUpThenJudgeTheSum implements Follower {

    private static final String NAME = "gifts-add-up.v1";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int TRIES = 10;

    private final Aggregate<Gift, GiftCommand, GiftEvent> gifts;
    private final Aggregate<DonorGroup, DonorGroupCommand, DonorGroupEvent> groups;
    private final CommandHandler commands;
    private final Cumulations cumulations;
    private final DonorLedger ledger;
    private final Instance<ProjectionRunner> projections;
    private final Clock clock;

    WhenGiftsOfADonorAddUpThenJudgeTheSum(
            Aggregate<Gift, GiftCommand, GiftEvent> gifts,
            Aggregate<DonorGroup, DonorGroupCommand, DonorGroupEvent> groups,
            CommandHandler commands,
            Cumulations cumulations,
            DonorLedger ledger,
            Instance<ProjectionRunner> projections,
            Clock clock) {
        this.gifts = gifts;
        this.groups = groups;
        this.commands = commands;
        this.cumulations = cumulations;
        this.ledger = ledger;
        this.projections = projections;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> categories() {
        return Set.of(gifts.codec().category(), groups.codec().category());
    }

    @Override
    public void apply(StoredEvent stored, RowChanges rows) {
        if (stored.stream().category().equals(groups.codec().category())) {
            await(DonorGroupsProjection.NAME, stored.position());
            await(DonorLedgerProjection.NAME, stored.position());
            judgeGroup(stored.stream().id(), stored.provenance().authority());
        } else {
            judgeGift(stored);
        }
    }

    private void judgeGift(StoredEvent stored) {
        Recorded<GiftEvent> recorded = gifts.codec().decode(stored);
        switch (recorded.event()) {
            case GiftDeclared _ -> judgeAround(recorded, ledger::entriesOfItsDonor);
            case GiftCorrected _, GiftWithdrawn _ -> judgeAround(recorded, ledger::entriesAround);
            case GiftsAddedUp _, GiftPassedUp _, GiftDecidedOn _ -> {}
        }
    }

    private void await(String projection, long position) {
        try {
            if (!projections.get().awaitPosition(projection, position, PATIENCE)) {
                throw new IllegalStateException(projection + " is behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    /** @param ledger finds what a change may touch: nothing was added up with a gift before it was declared */
    private void judgeAround(Recorded<GiftEvent> recorded, BiFunction<UUID, Authority, List<Entry>> ledger) {
        await(DonorLedgerProjection.NAME, recorded.position());
        UUID changed = recorded.stream().id();
        Authority authority = recorded.provenance().authority();
        List<Entry> entries = ledger.apply(changed, authority);
        entries.stream()
                .filter(entry -> entry.part().gift().equals(changed))
                .flatMap(change -> entries.stream().filter(entry -> isTouched(entry, change)))
                .forEach(entry -> judge(entry, entries, authority));
    }

    /** What each had from whoever is or was in the group. */
    private void judgeGroup(UUID group, Authority authority) {
        Set<UUID> donors = commands.load(groups, group, authority)
                .map(loaded -> loaded.state().ever())
                .orElseThrow();
        for (UUID recipient : ledger.recipients(donors, authority)) {
            List<Entry> entries = ledger.entries(recipient, donors, authority);
            entries.forEach(entry -> judge(entry, entries, authority));
        }
    }

    /** Later ones of the same donor count it, and so do those that counted it before. */
    private static boolean isTouched(Entry entry, Entry change) {
        return (entry.donor().equals(change.donor())
                        && !entry.part().on().isBefore(change.part().on()))
                || entry.wasAddedUpWith(change.part().gift());
    }

    private void judge(Entry entry, List<Entry> entries, Authority authority) {
        Optional<Accumulation> together = together(entry, entries, authority);
        if (entry.isUpToDate(together)) {
            return;
        }
        UUID gift = entry.part().gift();
        for (int tries = 0; tries < TRIES; tries++) {
            Loaded<Gift> loaded = commands.load(gifts, gift, authority).orElseThrow();
            Optional<AddUpGifts> command = standing(loaded.state()).flatMap(standing -> command(standing, together));
            if (command.isEmpty()) {
                return;
            }
            var provenance = Provenance.automatic(authority, NAME, clock.instant());
            Outcome<Gift> outcome = commands.change(gifts, gift, loaded.version(), command.get(), provenance);
            if (!(outcome instanceof Outcome.Stale<Gift>)) {
                return;
            }
        }
        throw new IllegalStateException("a gift is changed again and again");
    }

    /** What counts together with that gift; empty if it is alone. */
    private Optional<Accumulation> together(Entry entry, List<Entry> entries, Authority authority) {
        if (!entry.addsUp()) {
            return Optional.empty();
        }
        List<Part> given = entries.stream()
                .filter(other -> other.addsUp() && other.donor().equals(entry.donor()))
                .map(Entry::part)
                .toList();
        LocalDate day = entry.part().on();
        var window = cumulations.window(entry.judgedBy(), authority.id(), new PersonId(entry.recipient()), day);
        return Optional.of(Accumulation.of(given, window.from(), day, window.why()))
                .filter(Accumulation::addsSeveral);
    }

    private static Optional<Declaration> standing(Gift gift) {
        return gift instanceof Withdrawn ? Optional.empty() : gift.declared().map(Declared::declaration);
    }

    /** Empty if the sum asks for nothing more than the gift alone, and never did, or if no rule binds the recipient. */
    private Optional<AddUpGifts> command(Declaration declaration, Optional<Accumulation> together) {
        if (!declaration.assessment().byItsRules()) {
            return Optional.empty();
        }
        var judgedBy = declaration.assessment().judgedBy();
        Assessment alone = cumulations.again(judgedBy, declaration.offer());
        Optional<AddUpGifts> raised = together.map(sum -> new AddUpGifts(
                        sum, cumulations.again(judgedBy, declaration.offer().worth(sum.sum()))))
                .filter(sum -> sum.assessment().asksMoreThan(alone));
        return raised.or(
                () -> declaration.accumulation() == null ? Optional.empty() : Optional.of(new AddUpGifts(null, alone)));
    }
}
