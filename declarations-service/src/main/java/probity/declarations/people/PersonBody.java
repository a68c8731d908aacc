package probity.declarations.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.person.Person;
import probity.declarations.person.Person.Left;
import probity.declarations.person.Person.Serving;
import probity.declarations.person.Person.Unknown;
import probity.declarations.vocabulary.Absence;

/**
 * A person as JSON. The name is absent once it was erased, the placement once the person left.
 *
 * @param placement the one with the latest day
 * @param placements all of the service that they are in or were in last, the earliest first
 * @param absences while a deputy stands in for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonBody(
        UUID person,
        @Nullable String name,
        @Nullable PlacementBody placement,
        @Nullable List<PlacementBody> placements,
        @Nullable List<AbsenceBody> absences,
        @Nullable LocalDate leftOn) {

    record AbsenceBody(UUID deputy, LocalDate from, LocalDate until) {

        static AbsenceBody of(Absence absence) {
            return new AbsenceBody(absence.deputy().value(), absence.from(), absence.until());
        }
    }

    static PersonBody of(UUID id, Person person) {
        return switch (person) {
            case Unknown _ -> new PersonBody(id, null, null, null, null, null);
            case Serving serving ->
                of(id, serving, PlacementBody.of(serving.spell().latest()), null);
            case Left left -> of(id, left, null, left.on());
        };
    }

    private static PersonBody of(
            UUID id, Person.Registered person, @Nullable PlacementBody placement, @Nullable LocalDate leftOn) {
        return new PersonBody(
                id,
                person.known().name().text(),
                placement,
                person.spell().places().values().stream().map(PlacementBody::of).toList(),
                person.known().absences().values().stream().map(AbsenceBody::of).toList(),
                leftOn);
    }
}
