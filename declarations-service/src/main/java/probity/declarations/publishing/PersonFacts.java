package probity.declarations.publishing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.declarations.PersonLeft;
import probity.contracts.declarations.PersonPlaced;
import probity.declarations.person.PersonEvent;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;

/** What officers are told of people: where they stand and that they left; never their names. */
public record PersonFacts(EventCodec<PersonEvent> codec) implements Translation<PersonEvent> {

    @Override
    public List<Fact> facts(Recorded<PersonEvent> recorded) {
        UUID person = recorded.stream().id();
        return switch (recorded.event()) {
            case PersonEvent.PersonRegistered registered ->
                fact("person-placed", recorded, placed(person, registered.place()));
            case PersonEvent.PersonPlaced(var place) -> fact("person-placed", recorded, placed(person, place));
            case PersonEvent.NameCorrected _ -> List.of();
            case PersonEvent.PersonLeft(var on) -> fact("person-left", recorded, new PersonLeft(person, on));
        };
    }

    private static List<Fact> fact(String name, Recorded<PersonEvent> recorded, Object body) {
        return List.of(new Fact(
                "probity.declarations.%s.v1".formatted(name),
                Audience.OFFICERS,
                recorded.stream().id(),
                recorded.provenance().authority(),
                recorded.provenance().occurredAt(),
                body));
    }

    private static PersonPlaced placed(UUID person, Place place) {
        return new PersonPlaced(
                person,
                idOf(place.line().manager()),
                idOf(place.line().director()),
                idOf(place.line().deputy()),
                place.directorate().id(),
                place.posts().stream().map(Post::role).toList(),
                place.from());
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
