package probity.declarations.person;

import static probity.declarations.person.PersonRefusal.ALREADY_LEFT;
import static probity.declarations.person.PersonRefusal.LEFT_BEFORE_JOINING;
import static probity.declarations.person.PersonRefusal.NO_ACCOUNT;
import static probity.declarations.person.PersonRefusal.PERSON_IN_OWN_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.person.PersonCommand.CloseAccount;
import probity.declarations.person.PersonCommand.FollowDirectory;
import probity.declarations.person.PersonEvent.AccountClosed;
import probity.declarations.person.PersonEvent.AccountKept;
import probity.declarations.person.PersonEvent.LeavingTakenBack;
import probity.declarations.person.PersonEvent.NameCorrected;
import probity.declarations.person.PersonEvent.PersonLeft;
import probity.declarations.person.PersonEvent.PersonPlaced;
import probity.declarations.person.PersonEvent.PersonRegistered;
import probity.declarations.person.PersonEvent.PersonReturned;
import probity.declarations.vocabulary.Account;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Job;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.Mark;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Worker;

/** A directory says how somebody stands; what differs from what is known happens, and saying it again changes nothing. */
class FollowingADirectoryTest {

    private static final PersonId ANN = PersonId.of("00000002-0000-4000-8000-000000000001");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Confidential NAME = new Confidential(ANN.value(), "Ann Hill");
    private static final Confidential OTHER_NAME = new Confidential(ANN.value(), "Ann Dale");
    private static final Place CARE = place("adult-services", Line.NONE);
    private static final Place HOUSING = place("housing", Line.NONE).startingOn(MAY);
    private static final PersonEvent REGISTERED = new PersonRegistered(NAME, CARE);
    private static final Account ACCOUNT = new Account(NAME, null, null, null, null, null);

    private final DeciderSpec<Person, PersonCommand, PersonEvent> spec = DeciderSpec.of(new PersonDecider());

    @Test
    void somebody_new_is_registered_and_perhaps_gone_already() {
        spec.given().when(follow(CARE, null)).then(REGISTERED);
        spec.given().when(follow(CARE, MAY)).then(REGISTERED, new PersonLeft(MAY));
        spec.given().when(follow(HOUSING, JANUARY)).thenRefused(LEFT_BEFORE_JOINING);
        spec.given()
                .when(follow(place("housing", new Line(ANN, null, null)), null))
                .thenRefused(PERSON_IN_OWN_LINE);
    }

    @Test
    void what_is_known_is_no_event_from_whatever_later_day() {
        spec.given(REGISTERED).when(follow(CARE, null)).thenNothing();
        spec.given(REGISTERED).when(follow(CARE.startingOn(JULY), null)).thenNothing();
        spec.given(REGISTERED, new PersonLeft(MAY)).when(follow(CARE, MAY)).thenNothing();
    }

    @Test
    void what_differs_happens_together() {
        spec.given(REGISTERED)
                .when(new FollowDirectory(ANN, OTHER_NAME, HOUSING, JULY, ACCOUNT))
                .then(
                        new NameCorrected(OTHER_NAME),
                        new PersonPlaced(HOUSING),
                        new PersonLeft(JULY),
                        new AccountKept(ACCOUNT));
    }

    @Test
    void who_left_returns_with_a_later_day_and_with_an_earlier_one_it_is_refused() {
        spec.given(REGISTERED, new PersonLeft(MAY))
                .when(follow(HOUSING.startingOn(JULY), null))
                .then(new PersonReturned(HOUSING.startingOn(JULY)));
        spec.given(REGISTERED, new PersonLeft(MAY)).when(follow(CARE, null)).thenRefused(ALREADY_LEFT);
        spec.given(REGISTERED, new PersonLeft(MAY))
                .when(follow(CARE, JULY))
                .then(new LeavingTakenBack(MAY), new PersonLeft(JULY));
    }

    @Test
    @Tag("I-16")
    void an_exemption_stays_for_as_long_as_what_the_mark_rests_on() {
        var granted = new Mark.Exemption(JANUARY, "Decision 7");
        var exempt = new PersonRegistered(NAME, marked(CARE, "LGHA 1989 s2", granted));

        spec.given(exempt)
                .when(follow(marked(CARE, "LGHA 1989 s2", null), null))
                .thenNothing();
        spec.given(exempt)
                .when(follow(marked(HOUSING, "LGHA 1989 s2", null), null))
                .then(new PersonPlaced(marked(HOUSING, "LGHA 1989 s2", granted)));
        spec.given(exempt)
                .when(follow(marked(HOUSING, "LGHA 1989 s3", null), null))
                .then(new PersonPlaced(marked(HOUSING, "LGHA 1989 s3", null)));
        spec.given(exempt).when(follow(HOUSING, null)).then(new PersonPlaced(HOUSING));
        spec.given(exempt, new PersonLeft(MAY))
                .when(follow(marked(HOUSING.startingOn(JULY), "LGHA 1989 s2", null), null))
                .then(new PersonReturned(marked(HOUSING.startingOn(JULY), "LGHA 1989 s2", null)));
    }

    private static Place marked(Place place, String basis, Mark.@Nullable Exemption exemption) {
        var mark = new Mark(Mark.Kind.POLITICALLY_RESTRICTED, basis, exemption);
        return place.doing(new Job(Worker.EMPLOYEE, null, null, null, List.of(mark)));
    }

    @Test
    void an_account_is_closed_once() {
        spec.given(REGISTERED, new AccountKept(ACCOUNT))
                .when(new CloseAccount(MAY))
                .then(new AccountClosed(MAY));
        spec.given(REGISTERED).when(new CloseAccount(MAY)).thenRefused(NO_ACCOUNT);
    }

    private static FollowDirectory follow(Place place, @Nullable LocalDate lastDay) {
        return new FollowDirectory(ANN, NAME, place, lastDay, null);
    }

    private static Place place(String directorate, Line line) {
        return new Place(Capacity.OFFICER, new Directorate(directorate), line, Set.of(), JANUARY);
    }
}
