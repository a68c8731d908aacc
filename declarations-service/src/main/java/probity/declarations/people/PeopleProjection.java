package probity.declarations.people;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import probity.declarations.vocabulary.Absence;
import probity.declarations.vocabulary.Place;

/** The rows of people, of their places, and of the days on which they were not there. */
@Singleton
class PeopleProjection implements Projection<PersonEvent> {

    static final String NAME = "people.v1";

    private static final String REGISTER = "insert into person (person, authority, position) values (?, ?, ?)";

    /** A second word on the same day replaces the first. */
    private static final String PLACE = """
            insert into placement (person, authority, %s) values (?, ?, %s)
                on conflict (person, from_day) do update
               set (%1$s) = (%s)
            """.formatted(
                    String.join(", ", PlaceColumns.NAMES),
                    PlaceColumns.NAMES.stream().map(_ -> "?").collect(joining(", ")),
                    PlaceColumns.NAMES.stream().map("excluded."::concat).collect(joining(", ")));

    private static final String UNPLACE = "delete from placement where person = ? and from_day = ?";

    private static final String LEAVE = "insert into leaving (person, authority, last_day) values (?, ?, ?)";

    private static final String STAY = "delete from leaving where person = ? and last_day = ? and back_on is null";

    private static final String RETURN = "update leaving set back_on = ? where person = ? and back_on is null";

    private static final String MOVE_RETURN = "update leaving set back_on = ? where person = ? and back_on = ?";

    private static final String BE_ABSENT = """
            insert into absence (person, from_day, until_day, authority, deputy) values (?, ?, ?, ?, ?)
                on conflict (person, from_day) do update
               set until_day = excluded.until_day, deputy = excluded.deputy
            """;

    private static final String BE_PRESENT = "delete from absence where person = ? and from_day = ?";

    private final EventCodec<PersonEvent> codec;

    PeopleProjection(Aggregate<Person, PersonCommand, PersonEvent> people) {
        this.codec = people.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person", "placement", "leaving", "absence");
    }

    @Override
    public EventCodec<PersonEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<PersonEvent> recorded, RowChanges rows) throws SQLException {
        UUID person = recorded.stream().id();
        String authority = recorded.provenance().authority().id();
        switch (recorded.event()) {
            case PersonRegistered registered -> {
                rows.change(person, REGISTER, person, authority, recorded.position());
                place(person, authority, registered.place(), rows);
            }
            case PersonPlaced(var place) -> place(person, authority, place, rows);
            case PlaceCorrected(var from, var right) -> {
                rows.change(person, UNPLACE, person, from);
                place(person, authority, right, rows);
                rows.changeMany(MOVE_RETURN, right.from(), person, from);
            }
            case PlaceTakenBack(var from) -> rows.change(person, UNPLACE, person, from);
            case NameCorrected _, AccountKept _, AccountClosed _ -> {}
            case PersonLeft(var on) -> rows.change(person, LEAVE, person, authority, on);
            case LeavingTakenBack(var on) -> rows.change(person, STAY, person, on);
            case PersonReturned(var place) -> {
                rows.change(person, RETURN, place.from(), person);
                place(person, authority, place, rows);
            }
            case AbsenceRecorded(var absence) -> beAbsent(person, authority, absence, rows);
            case AbsenceTakenBack(LocalDate from) -> rows.change(person, BE_PRESENT, person, from);
        }
    }

    private static void place(UUID person, String authority, Place place, RowChanges rows) {
        List<@Nullable Object> values = new ArrayList<@Nullable Object>(List.of(person, authority));
        values.addAll(PlaceColumns.values(place));
        rows.change(person, PLACE, values.toArray());
    }

    private static void beAbsent(UUID person, String authority, Absence absence, RowChanges rows) {
        rows.change(
                person,
                BE_ABSENT,
                person,
                absence.from(),
                absence.until(),
                authority,
                absence.deputy().value());
    }
}
