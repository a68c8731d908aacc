package probity.declarations.person;

import static probity.declarations.person.PersonRefusal.ABSENCES_OVERLAP;
import static probity.declarations.person.PersonRefusal.ALREADY_LEFT;
import static probity.declarations.person.PersonRefusal.LEFT_BEFORE_JOINING;
import static probity.declarations.person.PersonRefusal.NOT_IN_SERVICE;
import static probity.declarations.person.PersonRefusal.NOT_LEFT;
import static probity.declarations.person.PersonRefusal.NOT_REGISTERED;
import static probity.declarations.person.PersonRefusal.NO_SUCH_ABSENCE;
import static probity.declarations.person.PersonRefusal.NO_SUCH_PLACE;
import static probity.declarations.person.PersonRefusal.ONLY_PLACE;
import static probity.declarations.person.PersonRefusal.PERSON_IN_OWN_LINE;
import static probity.declarations.person.PersonRefusal.PLACE_TAKEN;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.person.PersonCommand.CorrectPlace;
import probity.declarations.person.PersonCommand.PlacePerson;
import probity.declarations.person.PersonCommand.RecordAbsence;
import probity.declarations.person.PersonCommand.RecordLeaving;
import probity.declarations.person.PersonCommand.RecordReturn;
import probity.declarations.person.PersonCommand.TakeBackAbsence;
import probity.declarations.person.PersonCommand.TakeBackLeaving;
import probity.declarations.person.PersonCommand.TakeBackPlace;
import probity.declarations.person.PersonEvent.AbsenceRecorded;
import probity.declarations.person.PersonEvent.AbsenceTakenBack;
import probity.declarations.person.PersonEvent.LeavingTakenBack;
import probity.declarations.person.PersonEvent.PersonLeft;
import probity.declarations.person.PersonEvent.PersonPlaced;
import probity.declarations.person.PersonEvent.PersonRegistered;
import probity.declarations.person.PersonEvent.PersonReturned;
import probity.declarations.person.PersonEvent.PlaceCorrected;
import probity.declarations.person.PersonEvent.PlaceTakenBack;
import probity.declarations.vocabulary.Absence;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** Returns, corrections and absences: nothing of it overwrites what was said before. */
@Tag("C-6")
class ComingAndGoingTest {

    private static final PersonId ANN = PersonId.of("00000002-0000-4000-8000-000000000001");
    private static final PersonId BEN = PersonId.of("00000002-0000-4000-8000-000000000002");
    private static final PersonId CAT = PersonId.of("00000002-0000-4000-8000-000000000003");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Place CARE = new Place(
            Capacity.OFFICER, new Directorate("adult-services"), new Line(BEN, null, null), Set.of(), JANUARY);
    private static final Place UNDER_HERSELF =
            new Place(Capacity.OFFICER, new Directorate("corporate"), new Line(ANN, null, null), Set.of(), JULY);
    private static final PersonEvent REGISTERED = new PersonRegistered(new Confidential(ANN.value(), "Ann Hill"), CARE);
    private static final PersonEvent MOVED = new PersonPlaced(CARE.startingOn(MARCH));
    private static final PersonEvent LEFT = new PersonLeft(MAY);
    private static final PersonEvent RETURNED = new PersonReturned(CARE.startingOn(JULY));

    private final DeciderSpec<Person, PersonCommand, PersonEvent> spec = DeciderSpec.of(new PersonDecider());

    @Test
    void who_left_comes_back_under_the_same_id_after_their_last_day() {
        var onTheLastDay = new RecordReturn(ANN, CARE.startingOn(MAY));

        spec.given(REGISTERED, LEFT)
                .when(new RecordReturn(ANN, CARE.startingOn(JULY)))
                .then(RETURNED);
        spec.given(REGISTERED, LEFT).when(onTheLastDay).thenRefused(NOT_IN_SERVICE);
        spec.given(REGISTERED, LEFT).when(new RecordReturn(ANN, UNDER_HERSELF)).thenRefused(PERSON_IN_OWN_LINE);
        spec.given(REGISTERED)
                .when(new RecordReturn(ANN, CARE.startingOn(JULY)))
                .thenRefused(NOT_LEFT);
        spec.given().when(new RecordReturn(ANN, CARE)).thenRefused(NOT_REGISTERED);
    }

    @Test
    void who_came_back_leaves_again_and_is_not_placed_before_they_came() {
        spec.given(REGISTERED, LEFT, RETURNED)
                .when(new RecordLeaving(JULY.plusDays(9)))
                .then(new PersonLeft(JULY.plusDays(9)));
        spec.given(REGISTERED, LEFT, RETURNED)
                .when(new PlacePerson(ANN, CARE.startingOn(JULY.minusDays(1))))
                .thenRefused(NOT_IN_SERVICE);
        spec.given(REGISTERED, LEFT, RETURNED).when(new RecordLeaving(MAY)).thenRefused(LEFT_BEFORE_JOINING);
    }

    @Test
    void whoever_leaves_will_not_stand_where_they_were_to_stand_later() {
        spec.given(REGISTERED, MOVED, new PersonPlaced(CARE.startingOn(JULY)))
                .when(new RecordLeaving(MAY))
                .then(new PlaceTakenBack(JULY), LEFT);
    }

    @Test
    void a_leaving_that_was_none_is_taken_back() {
        spec.given(REGISTERED, LEFT).when(new TakeBackLeaving()).then(new LeavingTakenBack(MAY));
        spec.given(REGISTERED, LEFT, new LeavingTakenBack(MAY))
                .when(new PlacePerson(ANN, CARE.startingOn(JULY)))
                .then(new PersonPlaced(CARE.startingOn(JULY)));
        spec.given(REGISTERED).when(new TakeBackLeaving()).thenRefused(NOT_LEFT);
        spec.given().when(new TakeBackLeaving()).thenRefused(NOT_REGISTERED);
    }

    @Test
    void a_wrong_place_is_put_right_from_the_same_day_or_another() {
        Place right = CARE.under(new Line(BEN, CAT, null)).startingOn(MARCH);

        spec.given(REGISTERED, MOVED).when(new CorrectPlace(ANN, MARCH, right)).then(new PlaceCorrected(MARCH, right));
        spec.given(REGISTERED, MOVED)
                .when(new CorrectPlace(ANN, MARCH, right.startingOn(MAY)))
                .then(new PlaceCorrected(MARCH, right.startingOn(MAY)));
        spec.given(REGISTERED, MOVED, new PlaceCorrected(MARCH, right.startingOn(MAY)))
                .when(new CorrectPlace(ANN, MARCH, right.startingOn(MAY)))
                .thenNothing();
        spec.given(REGISTERED, MOVED)
                .when(new CorrectPlace(ANN, MARCH, CARE.startingOn(MARCH)))
                .thenNothing();
        spec.given().when(new CorrectPlace(ANN, MARCH, right)).thenRefused(NOT_REGISTERED);
    }

    @Test
    void a_correction_names_a_place_that_is_there_and_takes_no_other_s_day() {
        spec.given(REGISTERED, MOVED)
                .when(new CorrectPlace(ANN, MAY, CARE.startingOn(JULY)))
                .thenRefused(NO_SUCH_PLACE);
        spec.given(REGISTERED, MOVED).when(new CorrectPlace(ANN, MARCH, CARE)).thenRefused(PLACE_TAKEN);
        spec.given(REGISTERED, MOVED)
                .when(new CorrectPlace(ANN, JANUARY, CARE.startingOn(MAY)))
                .thenRefused(PLACE_TAKEN);
        spec.given(REGISTERED, MOVED)
                .when(new CorrectPlace(ANN, MARCH, UNDER_HERSELF))
                .thenRefused(PERSON_IN_OWN_LINE);
    }

    @Test
    void where_a_leaver_stood_is_put_right_within_their_service() {
        Place right = CARE.under(new Line(BEN, CAT, null));

        spec.given(REGISTERED, LEFT)
                .when(new CorrectPlace(ANN, JANUARY, right))
                .then(new PlaceCorrected(JANUARY, right));
        spec.given(REGISTERED, LEFT)
                .when(new CorrectPlace(ANN, JANUARY, right.startingOn(JULY)))
                .thenRefused(NOT_IN_SERVICE);
        spec.given(REGISTERED, LEFT, RETURNED)
                .when(new CorrectPlace(ANN, JULY, right.startingOn(MAY)))
                .thenRefused(NOT_IN_SERVICE);
    }

    @Test
    void a_place_that_never_was_is_taken_back_but_not_the_one_in_which_a_service_begins() {
        spec.given(REGISTERED, MOVED).when(new TakeBackPlace(MARCH)).then(new PlaceTakenBack(MARCH));
        spec.given(REGISTERED, MOVED).when(new TakeBackPlace(JANUARY)).thenRefused(ONLY_PLACE);
        spec.given(REGISTERED, LEFT, RETURNED).when(new TakeBackPlace(JULY)).thenRefused(ONLY_PLACE);
        spec.given(REGISTERED, MOVED).when(new TakeBackPlace(MAY)).thenRefused(NO_SUCH_PLACE);
        spec.given().when(new TakeBackPlace(MAY)).thenRefused(NOT_REGISTERED);
    }

    @Test
    void a_manager_who_is_away_has_a_deputy_who_is_somebody_else() {
        var away = new Absence(BEN, MARCH, MAY);
        var longer = new Absence(BEN, MARCH, JULY);

        spec.given(REGISTERED).when(new RecordAbsence(ANN, away)).then(new AbsenceRecorded(away));
        spec.given(REGISTERED, new AbsenceRecorded(away))
                .when(new RecordAbsence(ANN, longer))
                .then(new AbsenceRecorded(longer));
        spec.given(REGISTERED, new AbsenceRecorded(away))
                .when(new RecordAbsence(ANN, away))
                .thenNothing();
        spec.given(REGISTERED, new AbsenceRecorded(away))
                .when(new RecordAbsence(ANN, new Absence(CAT, MAY, JULY)))
                .thenRefused(ABSENCES_OVERLAP);
        spec.given(REGISTERED)
                .when(new RecordAbsence(ANN, new Absence(ANN, MARCH, MAY)))
                .thenRefused(PERSON_IN_OWN_LINE);
        spec.given(REGISTERED, LEFT).when(new RecordAbsence(ANN, away)).thenRefused(ALREADY_LEFT);
    }

    @Test
    void an_absence_that_never_was_is_taken_back() {
        spec.given(REGISTERED, new AbsenceRecorded(new Absence(BEN, MARCH, MAY)))
                .when(new TakeBackAbsence(MARCH))
                .then(new AbsenceTakenBack(MARCH));
        spec.given(REGISTERED).when(new TakeBackAbsence(MARCH)).thenRefused(NO_SUCH_ABSENCE);
        spec.given().when(new TakeBackAbsence(MARCH)).thenRefused(NOT_REGISTERED);
    }
}
