package probity.declarations.person;

import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.person.PersonRefusal.ABSENCES_OVERLAP;
import static probity.declarations.person.PersonRefusal.ALREADY_LEFT;
import static probity.declarations.person.PersonRefusal.ALREADY_REGISTERED;
import static probity.declarations.person.PersonRefusal.LEFT_BEFORE_JOINING;
import static probity.declarations.person.PersonRefusal.NOT_IN_SERVICE;
import static probity.declarations.person.PersonRefusal.NOT_LEFT;
import static probity.declarations.person.PersonRefusal.NOT_REGISTERED;
import static probity.declarations.person.PersonRefusal.NO_ACCOUNT;
import static probity.declarations.person.PersonRefusal.NO_SUCH_ABSENCE;
import static probity.declarations.person.PersonRefusal.PERSON_IN_OWN_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.declarations.person.Person.Left;
import probity.declarations.person.Person.Registered;
import probity.declarations.person.Person.Serving;
import probity.declarations.person.Person.Unknown;
import probity.declarations.person.PersonCommand.CloseAccount;
import probity.declarations.person.PersonCommand.CorrectName;
import probity.declarations.person.PersonCommand.CorrectPlace;
import probity.declarations.person.PersonCommand.FollowDirectory;
import probity.declarations.person.PersonCommand.KeepAccount;
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
import probity.declarations.vocabulary.Account;
import probity.declarations.vocabulary.Place;

/** Nobody stands above themselves: that would make them their own second pair of eyes. */
public final class PersonDecider implements Decider<Person, PersonCommand, PersonEvent> {

    @Override
    public Person initial() {
        return new Unknown();
    }

    @Override
    public Decision<PersonEvent> decide(Person state, PersonCommand command) {
        return switch (command) {
            case RegisterPerson register -> register(state, register);
            case PlacePerson place -> place(state, place);
            case CorrectPlace correct -> correct(state, correct);
            case TakeBackPlace taking -> takeBack(state, taking);
            case CorrectName correct -> correct(state, correct);
            case RecordLeaving leaving -> leave(state, leaving.on());
            case TakeBackLeaving _ -> stay(state);
            case RecordReturn returning -> goBack(state, returning);
            case KeepAccount keep -> keep(state, keep.account());
            case CloseAccount close -> close(state, close.on());
            case FollowDirectory follow -> inOrder(state, DirectorySteps.of(state, follow));
            case RecordAbsence absence -> absent(state, absence);
            case TakeBackAbsence taking -> present(state, taking.from());
        };
    }

    private static Decision<PersonEvent> register(Person state, RegisterPerson register) {
        return switch (state) {
            case Unknown _ when register.place().line().includes(register.person()) -> refuse(PERSON_IN_OWN_LINE);
            case Unknown _ -> accept(new PersonRegistered(register.name(), register.place()));
            case Registered _ -> refuse(ALREADY_REGISTERED);
        };
    }

    private static Decision<PersonEvent> place(Person state, PlacePerson command) {
        Place place = command.place();
        return switch (state) {
            case Serving _ when place.line().includes(command.person()) -> refuse(PERSON_IN_OWN_LINE);
            case Serving serving when serving.spell().holds(place) -> accept();
            case Serving serving when !serving.spell().admits(place.from()) -> refuse(NOT_IN_SERVICE);
            case Serving _ -> accept(new PersonPlaced(place));
            case Left _ -> refuse(ALREADY_LEFT);
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    /** Where somebody stood can be put right after they left, too; not beyond their last day. */
    private static Decision<PersonEvent> correct(Person state, CorrectPlace correct) {
        Place right = correct.right();
        return switch (state) {
            case Registered _ when right.line().includes(correct.person()) -> refuse(PERSON_IN_OWN_LINE);
            case Left left when right.from().isAfter(left.on()) -> refuse(NOT_IN_SERVICE);
            case Registered person -> person.spell().correct(correct.from(), right);
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    private static Decision<PersonEvent> takeBack(Person state, TakeBackPlace taking) {
        return switch (state) {
            case Registered person -> person.spell().takeBack(taking.from());
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    /** A name can be put right after its owner has left, too. */
    private static Decision<PersonEvent> correct(Person state, CorrectName correct) {
        return switch (state) {
            case Registered person when person.known().name().equals(correct.name()) -> accept();
            case Registered _ -> accept(new NameCorrected(correct.name()));
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    /** Whoever leaves will not stand where they were to stand later. */
    private static Decision<PersonEvent> leave(Person state, LocalDate on) {
        return switch (state) {
            case Serving serving when on.isBefore(serving.spell().places().firstKey()) -> refuse(LEFT_BEFORE_JOINING);
            case Serving serving -> {
                Stream<PersonEvent> never = serving.spell().places().tailMap(on, false).keySet().stream()
                        .map(PlaceTakenBack::new);
                yield new Decision.Accepted<>(
                        Stream.concat(never, Stream.of(new PersonLeft(on))).toList());
            }
            case Left left when left.on().equals(on) -> accept();
            case Left _ -> refuse(ALREADY_LEFT);
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    private static Decision<PersonEvent> stay(Person state) {
        return switch (state) {
            case Left left -> accept(new LeavingTakenBack(left.on()));
            case Serving _ -> refuse(NOT_LEFT);
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    private static Decision<PersonEvent> goBack(Person state, RecordReturn returning) {
        Place place = returning.place();
        return switch (state) {
            case Left _ when place.line().includes(returning.person()) -> refuse(PERSON_IN_OWN_LINE);
            case Left left when !place.from().isAfter(left.on()) -> refuse(NOT_IN_SERVICE);
            case Left _ -> accept(new PersonReturned(place));
            case Serving _ -> refuse(NOT_LEFT);
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    private static Decision<PersonEvent> keep(Person state, Account account) {
        return switch (state) {
            case Registered person when account.equals(person.known().account()) -> accept();
            case Registered _ -> accept(new AccountKept(account));
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    private static Decision<PersonEvent> close(Person state, LocalDate on) {
        return switch (state) {
            case Registered person when person.known().account() != null -> accept(new AccountClosed(on));
            case Registered _ -> refuse(NO_ACCOUNT);
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    /** Each command is judged after those before it; the first that is refused undoes all. */
    private Decision<PersonEvent> inOrder(Person state, List<PersonCommand> commands) {
        List<PersonEvent> all = new ArrayList<>();
        Person now = state;
        for (PersonCommand command : commands) {
            switch (decide(now, command)) {
                case Decision.Refused<PersonEvent> refused -> {
                    return refused;
                }
                case Decision.Accepted<PersonEvent>(var events) -> {
                    all.addAll(events);
                    for (PersonEvent event : events) {
                        now = evolve(now, event);
                    }
                }
            }
        }
        return new Decision.Accepted<>(all);
    }

    private static Decision<PersonEvent> absent(Person state, RecordAbsence command) {
        var absence = command.absence();
        return switch (state) {
            case Serving _ when absence.deputy().equals(command.person()) -> refuse(PERSON_IN_OWN_LINE);
            case Serving serving when serving.known().absences().containsValue(absence) -> accept();
            case Serving serving when serving.known().isOtherwiseAbsentIn(absence) -> refuse(ABSENCES_OVERLAP);
            case Serving _ -> accept(new AbsenceRecorded(absence));
            case Left _ -> refuse(ALREADY_LEFT);
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    private static Decision<PersonEvent> present(Person state, LocalDate from) {
        return switch (state) {
            case Registered person
            when person.known().absences().containsKey(from) -> accept(new AbsenceTakenBack(from));
            case Registered _ -> refuse(NO_SUCH_ABSENCE);
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    @Override
    public Person evolve(Person state, PersonEvent event) {
        return switch (event) {
            case PersonRegistered(var name, var place) ->
                in(Unknown.class, state).registered(name, place);
            case PersonPlaced(var place) -> in(Serving.class, state).now(spell -> spell.with(place));
            case PlaceCorrected(var from, var right) ->
                in(Registered.class, state).now(spell -> spell.without(from).with(right));
            case PlaceTakenBack(var from) -> in(Registered.class, state).now(spell -> spell.without(from));
            case NameCorrected(var name) -> in(Registered.class, state).known(known -> known.renamed(name));
            case PersonLeft(var on) -> in(Serving.class, state).left(on);
            case LeavingTakenBack _ -> in(Left.class, state).stayed();
            case PersonReturned(var place) -> in(Left.class, state).returned(place);
            case AccountKept(var account) -> in(Registered.class, state).known(known -> known.keptBy(account));
            case AccountClosed _ -> in(Registered.class, state).known(known -> known.keptBy(null));
            case AbsenceRecorded(var absence) -> in(Registered.class, state).known(known -> known.with(absence));
            case AbsenceTakenBack(var from) -> in(Registered.class, state).known(known -> known.withoutAbsence(from));
        };
    }
}
