package probity.declarations.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.decider.Decision;
import probity.declarations.person.Person.Serving;
import probity.declarations.person.PersonCommand.CorrectName;
import probity.declarations.person.PersonCommand.PlacePerson;
import probity.declarations.person.PersonCommand.RecordLeaving;
import probity.declarations.person.PersonCommand.RegisterPerson;
import probity.declarations.person.PersonEvent.PersonLeft;
import probity.declarations.person.PersonEvent.PersonPlaced;
import probity.declarations.person.PersonEvent.PersonRegistered;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** Laws that hold after any sequence of commands about one person. */
class AnyPersonHistoryTest {

    private static final PersonId ANN = PersonId.of("00000002-0000-4000-8000-000000000001");
    private static final PersonId BEN = PersonId.of("00000002-0000-4000-8000-000000000002");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private final PersonDecider decider = new PersonDecider();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_laws_hold(long seed) {
        Random random = new Random(seed);
        List<PersonEvent> history = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Person state = decider.replay(history);
            assertThat(state instanceof Serving serving
                            && serving.place().line().includes(ANN))
                    .isFalse();
            if (decider.decide(state, anyCommand(random)) instanceof Decision.Accepted<PersonEvent>(var events)) {
                history.addAll(events);
            }
        }
        assertThat(history).filteredOn(PersonRegistered.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(history).filteredOn(PersonLeft.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(history.stream().dropWhile(event -> !(event instanceof PersonLeft)))
                .noneMatch(PersonPlaced.class::isInstance);
    }

    private static PersonCommand anyCommand(Random random) {
        var name = new Confidential(ANN.value(), "Ann " + random.nextInt(3));
        PersonId manager = random.nextBoolean() ? BEN : ANN;
        var place = new Place(
                Capacity.OFFICER,
                new Directorate("adult-services"),
                random.nextBoolean() ? Line.NONE : new Line(manager, null, null),
                Set.of(),
                DAY.plusDays(random.nextInt(3)));
        return switch (random.nextInt(8)) {
            case 0, 1 -> new RegisterPerson(ANN, name, place);
            case 2, 3, 4 -> new PlacePerson(ANN, place);
            case 5, 6 -> new CorrectName(name);
            default -> new RecordLeaving(DAY.plusDays(random.nextInt(2)));
        };
    }
}
