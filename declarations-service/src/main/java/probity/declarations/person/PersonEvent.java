package probity.declarations.person;

import java.time.LocalDate;
import probity.declarations.vocabulary.Absence;
import probity.declarations.vocabulary.Account;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Place;

/** What has happened to a person's standing. Past tense; never edited, only superseded by a new name. */
public sealed interface PersonEvent {

    record PersonRegistered(Confidential name, Place place) implements PersonEvent {}

    record PersonPlaced(Place place) implements PersonEvent {}

    /** The place from that day on was a mistake; this is the right one, perhaps from another day on. */
    record PlaceCorrected(LocalDate from, Place right) implements PersonEvent {}

    /** The place from that day on was a mistake: the one before goes on. */
    record PlaceTakenBack(LocalDate from) implements PersonEvent {}

    record NameCorrected(Confidential name) implements PersonEvent {}

    record PersonLeft(LocalDate on) implements PersonEvent {}

    /** They had not left on that day. */
    record LeavingTakenBack(LocalDate on) implements PersonEvent {}

    record PersonReturned(Place place) implements PersonEvent {}

    record AccountKept(Account account) implements PersonEvent {}

    /** The directory no longer knows them; the day is when it said so. */
    record AccountClosed(LocalDate on) implements PersonEvent {}

    record AbsenceRecorded(Absence absence) implements PersonEvent {}

    /** They were not away from that day on. */
    record AbsenceTakenBack(LocalDate from) implements PersonEvent {}
}
