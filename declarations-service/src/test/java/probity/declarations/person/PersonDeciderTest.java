package probity.declarations.person;

import static probity.declarations.person.PersonRefusal.ALREADY_LEFT;
import static probity.declarations.person.PersonRefusal.ALREADY_REGISTERED;
import static probity.declarations.person.PersonRefusal.NOT_REGISTERED;
import static probity.declarations.person.PersonRefusal.PERSON_IN_OWN_LINE;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.person.PersonCommand.CorrectName;
import probity.declarations.person.PersonCommand.PlacePerson;
import probity.declarations.person.PersonCommand.RecordLeaving;
import probity.declarations.person.PersonCommand.RegisterPerson;
import probity.declarations.person.PersonEvent.NameCorrected;
import probity.declarations.person.PersonEvent.PersonLeft;
import probity.declarations.person.PersonEvent.PersonPlaced;
import probity.declarations.person.PersonEvent.PersonRegistered;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;

class PersonDeciderTest {

    private static final PersonId ANN = PersonId.of("00000002-0000-4000-8000-000000000001");
    private static final PersonId BEN = PersonId.of("00000002-0000-4000-8000-000000000002");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Confidential NAME = new Confidential(ANN.value(), "Ann Hill");
    private static final Confidential RIGHT_NAME = new Confidential(ANN.value(), "Anne Hill");
    private static final Place UNDER_BEN = place(new Line(BEN, null, null), APRIL);
    private static final Place ON_TOP = place(Line.NONE, MAY);
    private static final Place UNDER_HERSELF = place(new Line(BEN, ANN, null), MAY);
    private static final PersonEvent REGISTERED = new PersonRegistered(NAME, UNDER_BEN);
    private static final PersonEvent LEFT = new PersonLeft(MAY);

    private final DeciderSpec<Person, PersonCommand, PersonEvent> spec = DeciderSpec.of(new PersonDecider());

    @Test
    void a_person_is_registered_in_a_place() {
        spec.given().when(new RegisterPerson(ANN, NAME, UNDER_BEN)).then(REGISTERED);
    }

    @Test
    void a_person_is_registered_once() {
        spec.given(REGISTERED).when(new RegisterPerson(ANN, NAME, ON_TOP)).thenRefused(ALREADY_REGISTERED);
        spec.given(REGISTERED, LEFT).when(new RegisterPerson(ANN, NAME, ON_TOP)).thenRefused(ALREADY_REGISTERED);
    }

    @Test
    void a_person_is_placed_anew() {
        spec.given(REGISTERED).when(new PlacePerson(ANN, ON_TOP)).then(new PersonPlaced(ON_TOP));
        spec.given(REGISTERED, new PersonPlaced(ON_TOP))
                .when(new PlacePerson(ANN, ON_TOP.startingOn(APRIL)))
                .then(new PersonPlaced(ON_TOP.startingOn(APRIL)));
    }

    @Test
    void placing_somebody_where_they_stand_is_no_event() {
        spec.given(REGISTERED).when(new PlacePerson(ANN, UNDER_BEN)).thenNothing();
        spec.given(REGISTERED, new PersonPlaced(ON_TOP))
                .when(new PlacePerson(ANN, UNDER_BEN))
                .thenNothing();
    }

    @Test
    void nobody_stands_above_themselves() {
        spec.given().when(new RegisterPerson(ANN, NAME, UNDER_HERSELF)).thenRefused(PERSON_IN_OWN_LINE);
        spec.given(REGISTERED).when(new PlacePerson(ANN, UNDER_HERSELF)).thenRefused(PERSON_IN_OWN_LINE);
    }

    @Test
    void a_name_is_put_right_while_somebody_serves_and_after() {
        spec.given(REGISTERED).when(new CorrectName(RIGHT_NAME)).then(new NameCorrected(RIGHT_NAME));
        spec.given(REGISTERED, LEFT).when(new CorrectName(RIGHT_NAME)).then(new NameCorrected(RIGHT_NAME));
    }

    @Test
    void a_name_that_is_right_is_no_event() {
        spec.given(REGISTERED).when(new CorrectName(NAME)).thenNothing();
        spec.given(REGISTERED, new NameCorrected(RIGHT_NAME))
                .when(new CorrectName(RIGHT_NAME))
                .thenNothing();
        spec.given(REGISTERED, LEFT, new NameCorrected(RIGHT_NAME))
                .when(new CorrectName(RIGHT_NAME))
                .thenNothing();
    }

    @Test
    void a_person_leaves_once() {
        spec.given(REGISTERED).when(new RecordLeaving(MAY)).then(LEFT);
        spec.given(REGISTERED, LEFT).when(new RecordLeaving(MAY)).thenNothing();
        spec.given(REGISTERED, LEFT).when(new RecordLeaving(APRIL)).thenRefused(ALREADY_LEFT);
    }

    @Test
    void who_left_is_placed_nowhere() {
        spec.given(REGISTERED, LEFT).when(new PlacePerson(ANN, ON_TOP)).thenRefused(ALREADY_LEFT);
    }

    @Test
    void who_is_not_registered_is_neither_placed_nor_named_nor_gone() {
        spec.given().when(new PlacePerson(ANN, ON_TOP)).thenRefused(NOT_REGISTERED);
        spec.given().when(new CorrectName(NAME)).thenRefused(NOT_REGISTERED);
        spec.given().when(new RecordLeaving(MAY)).thenRefused(NOT_REGISTERED);
    }

    private static Place place(Line line, LocalDate from) {
        return new Place(Capacity.OFFICER, new Directorate("adult-services"), line, Set.of(Post.DECLARANT), from);
    }
}
