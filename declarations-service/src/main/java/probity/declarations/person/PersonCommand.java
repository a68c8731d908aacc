package probity.declarations.person;

import java.time.LocalDate;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** What may be asked about a person. Imperative names; everything a decision needs is inside. */
public sealed interface PersonCommand {

    record RegisterPerson(PersonId person, Confidential name, Place place) implements PersonCommand {}

    record PlacePerson(PersonId person, Place place) implements PersonCommand {}

    record CorrectName(Confidential name) implements PersonCommand {}

    record RecordLeaving(LocalDate on) implements PersonCommand {}
}
