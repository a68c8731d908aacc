package probity.declarations.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.declarations.LeavingTakenBack;
import probity.contracts.declarations.PersonLeft;
import probity.contracts.declarations.PersonPlaced;
import probity.contracts.declarations.PlaceTakenBack;
import probity.declarations.person.PersonEvent;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;

/** What officers are told of people: where they stand, that they left or came back; never their names. */
public record PersonFacts(EventCodec<PersonEvent> codec) implements Translation<PersonEvent> {

    @Override
    public List<Fact> facts(Recorded<PersonEvent> recorded) {
        UUID person = recorded.stream().id();
        return switch (recorded.event()) {
            case PersonEvent.PersonRegistered registered -> List.of(placed(recorded, registered.place()));
            case PersonEvent.PersonPlaced(var place) -> List.of(placed(recorded, place));
            case PersonEvent.PlaceCorrected(var from, var right) -> corrected(recorded, from, right);
            case PersonEvent.PlaceTakenBack(var from) ->
                List.of(fact("place-taken-back", recorded, new PlaceTakenBack(person, from)));
            case PersonEvent.PersonLeft(var on) -> List.of(fact("person-left", recorded, new PersonLeft(person, on)));
            case PersonEvent.LeavingTakenBack(var on) ->
                List.of(fact("leaving-taken-back", recorded, new LeavingTakenBack(person, on)));
            case PersonEvent.PersonReturned(var place) -> List.of(placed(recorded, place));
            case PersonEvent.NameCorrected _,
                    PersonEvent.AccountKept _,
                    PersonEvent.AccountClosed _,
                    PersonEvent.AbsenceRecorded _,
                    PersonEvent.AbsenceTakenBack _ -> List.of();
        };
    }

    private static List<Fact> corrected(Recorded<PersonEvent> recorded, LocalDate from, Place right) {
        var wrong = new PlaceTakenBack(recorded.stream().id(), from);
        return from.equals(right.from())
                ? List.of(placed(recorded, right))
                : List.of(fact("place-taken-back", recorded, wrong), placed(recorded, right));
    }

    private static Fact fact(String name, Recorded<PersonEvent> recorded, Object body) {
        return new Fact(
                "probity.declarations.%s.v1".formatted(name),
                Audience.OFFICERS,
                recorded.stream().id(),
                recorded.provenance().authority(),
                recorded.provenance().occurredAt(),
                body);
    }

    private static Fact placed(Recorded<PersonEvent> recorded, Place place) {
        var body = new PersonPlaced(
                recorded.stream().id(),
                idOf(place.line().manager()),
                idOf(place.line().director()),
                idOf(place.line().deputy()),
                place.directorate().id(),
                place.posts().stream().map(Post::role).toList(),
                place.from());
        return fact("person-placed", recorded, body);
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
