package probity.declarations.person;

import static java.util.stream.Collectors.joining;
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
import probity.declarations.person.Person.Left;
import probity.declarations.person.Person.Registered;
import probity.declarations.person.PersonCommand.CorrectName;
import probity.declarations.person.PersonCommand.CorrectPlace;
import probity.declarations.person.PersonCommand.FollowDirectory;
import probity.declarations.person.PersonCommand.PlacePerson;
import probity.declarations.person.PersonCommand.RecordAbsence;
import probity.declarations.person.PersonCommand.RecordLeaving;
import probity.declarations.person.PersonCommand.RecordReturn;
import probity.declarations.person.PersonCommand.RegisterPerson;
import probity.declarations.person.PersonCommand.TakeBackAbsence;
import probity.declarations.person.PersonCommand.TakeBackLeaving;
import probity.declarations.person.PersonCommand.TakeBackPlace;
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
            if (state instanceof Registered person) {
                theSpellIsSound(person);
            }
            if (decider.decide(state, anyCommand(random)) instanceof Decision.Accepted<PersonEvent>(var events)) {
                history.addAll(events);
            }
        }
        assertThat(history).filteredOn(PersonRegistered.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(standing(history)).doesNotContain("left left", "back back");
    }

    /** Somewhere on each day, under others, after the service before and not beyond the last day. */
    private static void theSpellIsSound(Registered person) {
        var spell = person.spell();
        assertThat(spell.places()).isNotEmpty();
        assertThat(spell.places().values())
                .noneMatch(place -> place.line().includes(ANN))
                .allMatch(place -> spell.after() == null || place.from().isAfter(spell.after()));
        if (person instanceof Left left) {
            assertThat(spell.places().lastKey()).isBeforeOrEqualTo(left.on());
        }
        var absences = List.copyOf(person.known().absences().values());
        for (int i = 1; i < absences.size(); i++) {
            assertThat(absences.get(i).from()).isAfter(absences.get(i - 1).until());
        }
    }

    private static String standing(List<PersonEvent> history) {
        return history.stream()
                .map(event -> switch (event) {
                    case PersonLeft _ -> "left";
                    case PersonReturned _, LeavingTakenBack _ -> "back";
                    case PersonRegistered _,
                            PersonPlaced _,
                            PlaceCorrected _,
                            PlaceTakenBack _,
                            NameCorrected _,
                            AccountKept _,
                            AccountClosed _,
                            AbsenceRecorded _,
                            AbsenceTakenBack _ -> "";
                })
                .filter(word -> !word.isEmpty())
                .collect(joining(" "));
    }

    private static PersonCommand anyCommand(Random random) {
        var name = new Confidential(ANN.value(), "Ann " + random.nextInt(3));
        PersonId manager = random.nextBoolean() ? BEN : ANN;
        var place = new Place(
                Capacity.OFFICER,
                new Directorate("adult-services"),
                random.nextBoolean() ? Line.NONE : new Line(manager, null, null),
                Set.of(),
                anyDay(random));
        return switch (random.nextInt(18)) {
            case 0, 1 -> new RegisterPerson(ANN, name, place);
            case 2, 3, 4 -> new PlacePerson(ANN, place);
            case 5, 6 -> new CorrectName(name);
            case 7, 8 -> new RecordLeaving(anyDay(random));
            case 9, 10 -> new RecordReturn(ANN, place);
            case 11, 12 -> new CorrectPlace(ANN, anyDay(random), place);
            case 16, 17 -> new FollowDirectory(ANN, name, place, random.nextBoolean() ? null : anyDay(random), null);
            case 13 -> new TakeBackPlace(anyDay(random));
            case 14 -> {
                LocalDate from = anyDay(random);
                yield new RecordAbsence(ANN, new Absence(BEN, from, from.plusDays(random.nextInt(3))));
            }
            default -> random.nextBoolean() ? new TakeBackLeaving() : new TakeBackAbsence(anyDay(random));
        };
    }

    private static LocalDate anyDay(Random random) {
        return DAY.plusDays(random.nextInt(8));
    }
}
