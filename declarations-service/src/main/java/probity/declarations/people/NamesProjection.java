package probity.declarations.people;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
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
import probity.declarations.vocabulary.Confidential;

/** A row for each word of the name that somebody bears now. */
@Singleton
class NamesProjection implements Projection<PersonEvent> {

    static final String NAME = "person-names.v1";

    private static final String FORGET = "delete from person_name where person = ?";

    private static final String KNOW =
            "insert into person_name (person, word, authority, position) values (?, ?, ?, ?)";

    private final EventCodec<PersonEvent> codec;
    private final NameWords words;

    NamesProjection(Aggregate<Person, PersonCommand, PersonEvent> people, NameWords words) {
        this.codec = people.codec();
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person_name");
    }

    @Override
    public EventCodec<PersonEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<PersonEvent> recorded, RowChanges rows) {
        switch (recorded.event()) {
            case PersonRegistered registered -> know(recorded, registered.name(), rows);
            case NameCorrected(var name) -> know(recorded, name, rows);
            case PersonPlaced _,
                    PlaceCorrected _,
                    PlaceTakenBack _,
                    PersonLeft _,
                    LeavingTakenBack _,
                    PersonReturned _,
                    AccountKept _,
                    AccountClosed _,
                    AbsenceRecorded _,
                    AbsenceTakenBack _ -> {}
        }
    }

    private void know(Recorded<PersonEvent> recorded, Confidential name, RowChanges rows) {
        UUID person = recorded.stream().id();
        var authority = recorded.provenance().authority();
        rows.changeAny(person, FORGET, person);
        words.of(authority, name.text())
                .forEach(word -> rows.change(person, KNOW, person, word, authority.id(), recorded.position()));
    }
}
