package probity.declarations.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Absence;
import probity.declarations.vocabulary.Account;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** What may be asked about a person. Imperative names; everything a decision needs is inside. */
public sealed interface PersonCommand {

    record RegisterPerson(PersonId person, Confidential name, Place place) implements PersonCommand {}

    record PlacePerson(PersonId person, Place place) implements PersonCommand {}

    /**
     * The place from a day on was a mistake.
     *
     * @param from the day from which the wrong place counts
     */
    record CorrectPlace(PersonId person, LocalDate from, Place right) implements PersonCommand {}

    record TakeBackPlace(LocalDate from) implements PersonCommand {}

    record CorrectName(Confidential name) implements PersonCommand {}

    record RecordLeaving(LocalDate on) implements PersonCommand {}

    record TakeBackLeaving() implements PersonCommand {}

    record RecordReturn(PersonId person, Place place) implements PersonCommand {}

    record KeepAccount(Account account) implements PersonCommand {}

    record CloseAccount(LocalDate on) implements PersonCommand {}

    /**
     * Whoever keeps a directory or a list says how somebody stands now: whatever differs from what is known happens, all
     * of it or nothing.
     *
     * @param place as it is from its day on
     * @param lastDay absent of somebody who serves
     * @param account absent where the list knows of none
     */
    record FollowDirectory(
            PersonId person,
            Confidential name,
            Place place,
            @Nullable LocalDate lastDay,
            @Nullable Account account) implements PersonCommand {}

    record RecordAbsence(PersonId person, Absence absence) implements PersonCommand {}

    record TakeBackAbsence(LocalDate from) implements PersonCommand {}
}
