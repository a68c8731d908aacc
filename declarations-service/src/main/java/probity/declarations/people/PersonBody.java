package probity.declarations.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.person.Person;
import probity.declarations.person.Person.Left;
import probity.declarations.person.Person.Serving;
import probity.declarations.person.Person.Unknown;

/** A person as JSON. The name is absent once it was erased, the placement once the person left. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonBody(
        UUID person,
        @Nullable String name,
        @Nullable PlacementBody placement,
        @Nullable LocalDate leftOn) {

    static PersonBody of(UUID id, Person person) {
        return switch (person) {
            case Unknown _ -> new PersonBody(id, null, null, null);
            case Serving serving -> new PersonBody(id, serving.name().text(), PlacementBody.of(serving.place()), null);
            case Left left -> new PersonBody(id, left.name().text(), null, left.on());
        };
    }
}
