package probity.declarations.person;

import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.person.PersonRefusal.ALREADY_LEFT;
import static probity.declarations.person.PersonRefusal.ALREADY_REGISTERED;
import static probity.declarations.person.PersonRefusal.NOT_REGISTERED;
import static probity.declarations.person.PersonRefusal.PERSON_IN_OWN_LINE;

import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.declarations.person.Person.Left;
import probity.declarations.person.Person.Serving;
import probity.declarations.person.Person.Unknown;
import probity.declarations.person.PersonCommand.CorrectName;
import probity.declarations.person.PersonCommand.PlacePerson;
import probity.declarations.person.PersonCommand.RecordLeaving;
import probity.declarations.person.PersonCommand.RegisterPerson;
import probity.declarations.person.PersonEvent.NameCorrected;
import probity.declarations.person.PersonEvent.PersonLeft;
import probity.declarations.person.PersonEvent.PersonPlaced;
import probity.declarations.person.PersonEvent.PersonRegistered;
import probity.declarations.vocabulary.Confidential;

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
            case CorrectName correct -> correct(state, correct);
            case RecordLeaving leaving -> leave(state, leaving);
        };
    }

    private static Decision<PersonEvent> register(Person state, RegisterPerson register) {
        return switch (state) {
            case Unknown _ when register.place().line().includes(register.person()) -> refuse(PERSON_IN_OWN_LINE);
            case Unknown _ -> accept(new PersonRegistered(register.name(), register.place()));
            case Serving _, Left _ -> refuse(ALREADY_REGISTERED);
        };
    }

    /** Nobody stands above themselves: that would make them their own second pair of eyes. */
    private static Decision<PersonEvent> place(Person state, PlacePerson place) {
        return switch (state) {
            case Serving _ when place.place().line().includes(place.person()) -> refuse(PERSON_IN_OWN_LINE);
            case Serving serving when serving.place().equals(place.place()) -> accept();
            case Serving _ -> accept(new PersonPlaced(place.place()));
            case Left _ -> refuse(ALREADY_LEFT);
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    /** A name can be put right after its owner has left, too. */
    private static Decision<PersonEvent> correct(Person state, CorrectName correct) {
        return switch (state) {
            case Serving serving when serving.name().equals(correct.name()) -> accept();
            case Left left when left.name().equals(correct.name()) -> accept();
            case Serving _, Left _ -> accept(new NameCorrected(correct.name()));
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    private static Decision<PersonEvent> leave(Person state, RecordLeaving leaving) {
        return switch (state) {
            case Serving _ -> accept(new PersonLeft(leaving.on()));
            case Left left when left.on().equals(leaving.on()) -> accept();
            case Left _ -> refuse(ALREADY_LEFT);
            case Unknown _ -> refuse(NOT_REGISTERED);
        };
    }

    @Override
    public Person evolve(Person state, PersonEvent event) {
        return switch (event) {
            case PersonRegistered(var name, var place) ->
                in(Unknown.class, state).registered(name, place);
            case PersonPlaced(var place) -> in(Serving.class, state).placed(place);
            case NameCorrected(var name) -> renamed(state, name);
            case PersonLeft(var on) -> in(Serving.class, state).left(on);
        };
    }

    private static Person renamed(Person state, Confidential name) {
        return state instanceof Left left
                ? left.renamed(name)
                : in(Serving.class, state).renamed(name);
    }
}
