package probity.declarations.people;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.sql.SQLException;
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
import probity.declarations.person.PersonEvent.NameCorrected;
import probity.declarations.person.PersonEvent.PersonLeft;
import probity.declarations.person.PersonEvent.PersonPlaced;
import probity.declarations.person.PersonEvent.PersonRegistered;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;

/** The rows of people and of their places. */
@Singleton
class PeopleProjection implements Projection<PersonEvent> {

    static final String NAME = "people.v1";

    private static final String REGISTER = "insert into person (person, authority, position) values (?, ?, ?)";

    /** A second word on the same day replaces the first. */
    private static final String PLACE = """
            insert into placement
                   (person, from_day, authority, capacity, directorate, manager, deputy, director, posts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (person, from_day) do update
               set capacity = excluded.capacity, directorate = excluded.directorate, manager = excluded.manager,
                   deputy = excluded.deputy, director = excluded.director, posts = excluded.posts
            """;

    private static final String LEAVE = "update person set left_on = ? where person = ?";

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
        return Set.of("person", "placement");
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
            case NameCorrected _ -> {}
            case PersonLeft(var on) -> rows.change(person, LEAVE, on, person);
        }
    }

    private static void place(UUID person, String authority, Place place, RowChanges rows) {
        rows.change(
                person,
                PLACE,
                person,
                place.from(),
                authority,
                place.capacity().name(),
                place.directorate().id(),
                idOf(place.line().manager()),
                idOf(place.line().deputy()),
                idOf(place.line().director()),
                place.posts().stream().map(Post::name).collect(joining(" ")));
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
