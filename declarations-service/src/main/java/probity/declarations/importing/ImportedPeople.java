package probity.declarations.importing;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.command.Outcome;
import probity.chassis.decider.Decision;
import probity.chassis.log.EventLog;
import probity.chassis.log.Provenance;
import probity.declarations.importing.ImportReport.Effect;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonCommand.FollowDirectory;
import probity.declarations.person.PersonEvent;
import probity.declarations.person.PersonEvent.PersonLeft;
import probity.declarations.person.PersonEvent.PersonRegistered;

/** What a row would do to its person, and doing it, as somebody of an authority. */
record ImportedPeople(
        Aggregate<Person, PersonCommand, PersonEvent> people,
        CommandHandler commands,
        EventLog log,
        Supplier<Provenance> provenance) {

    sealed interface Answer {

        record Has(Effect effect) implements Answer {}

        record Refused(String sentence) implements Answer {}
    }

    private static final Answer NOT_HERE =
            new Answer.Refused("There is no such person, or they are not yours to keep.");

    Answer judge(FollowDirectory command) {
        UUID id = command.person().value();
        var state = commands.load(people, id, provenance.get().authority()).map(Loaded::state);
        if (state.isEmpty() && !log.read(people.stream(id)).events().isEmpty()) {
            return NOT_HERE;
        }
        Person now = state.orElseGet(() -> people.decider().initial());
        return switch (people.decider().decide(now, command)) {
            case Decision.Accepted<PersonEvent>(var events) -> new Answer.Has(effect(events));
            case Decision.Refused<PersonEvent>(var reason) -> new Answer.Refused(reason.sentence());
        };
    }

    Answer apply(FollowDirectory command) {
        Answer expected = judge(command);
        return switch (commands.create(people, command.person().value(), command, provenance.get())) {
            case Outcome.Done<Person> _ -> expected;
            case Outcome.Refused<Person>(var reason) -> new Answer.Refused(reason.sentence());
            case Outcome.Absent<Person> _, Outcome.Reused<Person> _ -> NOT_HERE;
            case Outcome.Stale<Person> _ ->
                new Answer.Refused("Somebody else kept changing this person. Import it again.");
        };
    }

    private static Effect effect(List<PersonEvent> events) {
        if (events.isEmpty()) {
            return Effect.UNCHANGED;
        }
        if (events.stream().anyMatch(PersonRegistered.class::isInstance)) {
            return Effect.CREATED;
        }
        return events.stream().anyMatch(PersonLeft.class::isInstance) ? Effect.LEFT : Effect.CHANGED;
    }
}
