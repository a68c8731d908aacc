package probity.declarations.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static probity.declarations.gift.GiftExamples.ANN;
import static probity.declarations.gift.GiftExamples.BEN;
import static probity.declarations.gift.GiftExamples.CARE;
import static probity.declarations.gift.GiftExamples.CAT;
import static probity.declarations.wiring.StoredEventsTest.PLACE;
import static probity.declarations.wiring.StoredEventsTest.resource;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.log.EncodedEvent;
import probity.declarations.person.PersonEvent;
import probity.declarations.person.PersonEvent.AbsenceRecorded;
import probity.declarations.person.PersonEvent.AbsenceTakenBack;
import probity.declarations.person.PersonEvent.AccountClosed;
import probity.declarations.person.PersonEvent.AccountKept;
import probity.declarations.person.PersonEvent.LeavingTakenBack;
import probity.declarations.person.PersonEvent.NameCorrected;
import probity.declarations.person.PersonEvent.PersonLeft;
import probity.declarations.person.PersonEvent.PersonPlaced;
import probity.declarations.person.PersonEvent.PersonRegistered;
import probity.declarations.person.PersonEvent.PersonReturned;
import probity.declarations.person.PersonEvent.PlaceCorrected;
import probity.declarations.person.PersonEvent.PlaceTakenBack;
import probity.declarations.vocabulary.Absence;
import probity.declarations.vocabulary.Account;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Job;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.Mark;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Term;
import probity.declarations.vocabulary.Worker;

/** The same promise as in {@link StoredEventsTest}, for people; a few were written before jobs were known. */
class StoredPersonEventsTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static final Confidential NAME = new Confidential(ANN.value(), "Ann Hill");

    private static final PersonEventCodec PEOPLE = new PersonEventCodec(StoredEventsTest.open());

    static Stream<Arguments> written() {
        var exemption = new Mark.Exemption(APRIL, "Decision 12 of 2026");
        var mark = new Mark(Mark.Kind.POLITICALLY_RESTRICTED, "LGHA 1989 s2(3)", exemption);
        Place press = desk(new Job(Worker.EMPLOYEE, "Head of Press", "Band 6", null, List.of(mark)));
        var term = new Term(APRIL, LocalDate.of(2030, 5, 5));
        Place seat = seat(new Job(Worker.CO_OPTED_MEMBER, null, null, term, List.of()));
        return Stream.of(
                arguments("person-registered.v1-with-job", new PersonRegistered(NAME, press)),
                arguments("person-placed.v1-with-job", new PersonPlaced(seat)),
                arguments("place-corrected.v1", new PlaceCorrected(APRIL, seat)),
                arguments("place-taken-back.v1", new PlaceTakenBack(APRIL)),
                arguments("name-corrected.v1", new NameCorrected(new Confidential(ANN.value(), "Anne Hill"))),
                arguments("person-left.v1", new PersonLeft(APRIL)),
                arguments("leaving-taken-back.v1", new LeavingTakenBack(APRIL)),
                arguments("person-returned.v1", new PersonReturned(seat)),
                arguments("account-kept.v1", new AccountKept(account())),
                arguments("account-closed.v1", new AccountClosed(APRIL)),
                arguments("absence-recorded.v1", new AbsenceRecorded(new Absence(BEN, APRIL, APRIL.plusDays(9)))),
                arguments("absence-taken-back.v1", new AbsenceTakenBack(APRIL)));
    }

    static Stream<Arguments> writtenOnce() {
        return Stream.of(
                arguments("person-registered.v1", new PersonRegistered(NAME, desk(Job.usual(Capacity.OFFICER)))),
                arguments("person-placed.v1", new PersonPlaced(seat(Job.usual(Capacity.MEMBER)))));
    }

    @ParameterizedTest
    @MethodSource("written")
    void an_event_is_stored_as_promised(String file, PersonEvent event) throws IOException {
        assertThat(PEOPLE.encode(event, PLACE).json()).isEqualTo(resource("/events/" + file + ".json"));
    }

    @ParameterizedTest
    @MethodSource({"written", "writtenOnce"})
    void what_was_stored_is_read_back(String file, PersonEvent event) throws IOException {
        var stored = new EncodedEvent(PEOPLE.nameOf(event), resource("/events/" + file + ".json"));

        assertThat(PEOPLE.decode(stored, PLACE)).isEqualTo(event);
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(written()
                        .<Class<?>>map(sample ->
                                Objects.requireNonNull(sample.get()[1]).getClass()))
                .containsExactlyInAnyOrder(PersonEvent.class.getPermittedSubclasses());
    }

    @Test
    void an_unknown_event_is_not_passed_over() {
        assertThatThrownBy(() -> PEOPLE.decode(new EncodedEvent("person-sold.v1", "{}"), PLACE))
                .hasMessageContaining("person-sold.v1");
    }

    private static Place desk(Job job) {
        return new Place(
                Capacity.OFFICER,
                CARE,
                new Line(BEN, null, CAT),
                Set.of(Post.LINE_MANAGER, Post.DECLARANT),
                APRIL,
                job);
    }

    private static Account account() {
        UUID ann = ANN.value();
        return new Account(
                new Confidential(ann, "ann.hill"),
                new Confidential(ann, "Ann"),
                new Confidential(ann, "Hill"),
                new Confidential(ann, "ann.hill@council.example"),
                new Confidential(ann, "12345"),
                null);
    }

    private static Place seat(Job job) {
        return new Place(Capacity.MEMBER, CARE, Line.NONE, Set.of(), APRIL, job);
    }
}
