package probity.declarations.person;

import java.time.LocalDate;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Place;

/** What has happened to a person's standing. Past tense; never edited, only superseded by a new name. */
public sealed interface PersonEvent {

    record PersonRegistered(Confidential name, Place place) implements PersonEvent {}

    record PersonPlaced(Place place) implements PersonEvent {}

    record NameCorrected(Confidential name) implements PersonEvent {}

    record PersonLeft(LocalDate on) implements PersonEvent {}
}
