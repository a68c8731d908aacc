package probity.declarations.register;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Set;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.log.StoredEvent;
import probity.chassis.projection.Follower;
import probity.chassis.projection.RowChanges;
import probity.declarations.code.CodeCommand;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeEvent.CodeImported;
import probity.declarations.code.CodeEvent.CodeRetired;
import probity.declarations.code.CodeEvent.CodeReviewed;
import probity.declarations.code.CodeEvent.ProposalSignedOff;
import probity.declarations.code.CodeEvent.ProposalWithdrawn;
import probity.declarations.code.CodeEvent.RetirementProposed;
import probity.declarations.code.CodeEvent.VersionAdopted;
import probity.declarations.code.CodeEvent.VersionDrafted;
import probity.declarations.code.CodeHistory;
import probity.declarations.code.Publication;
import probity.declarations.gift.Gift;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftPassedUp;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftEvent.GiftsAddedUp;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonEvent;
import probity.declarations.person.PersonEvent.AbsenceRecorded;
import probity.declarations.person.PersonEvent.AbsenceTakenBack;
import probity.declarations.person.PersonEvent.AccountClosed;
import probity.declarations.person.PersonEvent.AccountKept;
import probity.declarations.person.PersonEvent.LeavingTakenBack;
import probity.declarations.person.PersonEvent.NameCorrected;
import probity.declarations.person.PersonEvent.PersonLeft;
import probity.declarations.person.PersonEvent.PersonPlaced;
import probity.declarations.person.PersonEvent.PersonRegistered;
import probity.declarations.person.PersonEvent.PersonReturned;
import probity.declarations.person.PersonEvent.PlaceCorrected;
import probity.declarations.person.PersonEvent.PlaceTakenBack;
import probity.declarations.vocabulary.Words;

/**
 * Every version of every entry of the register. An entry stands from the declaration on: it never waits for the manager.
 * A change copies the version that is known, closes it, and is made to the copy; so does news about what the recipient
 * was when the gift was offered.
 */
@Singleton
class GiftRegisterProjection implements Follower {

    static final String NAME = "gift-register.v2";

    /** Before it was kept, only what had been passed up told who had decided. */
    private static final String DECIDED_AS = "coalesce(?, case when passed_up_on is not null then 'director' end)";

    private final EventCodec<GiftEvent> gifts;
    private final EventCodec<PersonEvent> people;
    private final EventCodec<CodeEvent> codes;

    GiftRegisterProjection(
            Aggregate<Gift, GiftCommand, GiftEvent> gifts,
            Aggregate<Person, PersonCommand, PersonEvent> people,
            Aggregate<CodeHistory, CodeCommand, CodeEvent> codes) {
        this.gifts = gifts.codec();
        this.people = people.codec();
        this.codes = codes.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("gift_register", "gift_register_place", "gift_register_publication", "gift_register_word");
    }

    @Override
    public Set<String> categories() {
        return Set.of(gifts.category(), people.category(), codes.category());
    }

    @Override
    public void apply(StoredEvent stored, RowChanges rows) throws SQLException {
        String category = stored.stream().category();
        if (category.equals(gifts.category())) {
            apply(gifts.decode(stored), new Versions(stored, rows));
        } else if (category.equals(people.category())) {
            apply(people.decode(stored), rows);
        } else {
            applyCode(codes.decode(stored), rows);
        }
    }

    private static void apply(Recorded<GiftEvent> recorded, Versions versions) {
        switch (recorded.event()) {
            case GiftDeclared declared -> versions.declare(declared);
            case GiftCorrected(var declaration) -> versions.correct(declaration, true);
            case GiftsAddedUp(var declaration) -> versions.correct(declaration, false);
            case GiftPassedUp passed ->
                versions.change(
                        "passed_up_by = ?, passed_up_verdict = ?, passed_up_on = ?",
                        passed.manager().value(),
                        Words.of(passed.verdict()),
                        passed.on());
            case GiftDecidedOn decided ->
                versions.change(
                        "manager = ?, verdict = ?, decided_on = ?, decided_as = " + DECIDED_AS,
                        decided.manager().value(),
                        Words.of(decided.verdict()),
                        decided.on(),
                        decided.decidedAs() == null ? null : Words.of(decided.decidedAs()));
            case GiftWithdrawn withdrawn -> versions.change("withdrawn_on = ?", withdrawn.on());
        }
    }

    private static void apply(Recorded<PersonEvent> recorded, RowChanges rows) throws SQLException {
        var places = new RecipientPlaces(recorded.stream().id(), recorded.position(), recorded.recordedAt(), rows);
        switch (recorded.event()) {
            case PersonRegistered registered -> places.first(registered.place());
            case PersonPlaced(var place) -> places.put(place);
            case PersonReturned(var place) -> places.put(place);
            case PlaceCorrected(var from, var right) -> places.correct(from, right);
            case PlaceTakenBack(var from) -> places.takeBack(from);
            case NameCorrected _,
                    PersonLeft _,
                    LeavingTakenBack _,
                    AccountKept _,
                    AccountClosed _,
                    AbsenceRecorded _,
                    AbsenceTakenBack _ -> {}
        }
    }

    private static void applyCode(Recorded<CodeEvent> recorded, RowChanges rows) {
        switch (recorded.event()) {
            case CodeImported imported ->
                new PublicationRules(recorded.provenance().authority(), imported.code(), imported.version(), rows)
                        .add(Publication.of(imported.document()));
            case VersionAdopted adopted ->
                new PublicationRules(recorded.provenance().authority(), adopted.code(), adopted.version(), rows)
                        .add(Publication.of(adopted.document()));
            case VersionDrafted _,
                    RetirementProposed _,
                    ProposalWithdrawn _,
                    ProposalSignedOff _,
                    CodeRetired _,
                    CodeReviewed _ -> {}
        }
    }
}
