package probity.declarations.people;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Replies;
import probity.chassis.http.Requests;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonEvent;

/** A command about somebody who is registered, and its answer. */
@Singleton
class PersonChanges {

    private final Aggregate<Person, PersonCommand, PersonEvent> people;
    private final CommandHandler commands;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Replies replies;

    PersonChanges(
            Aggregate<Person, PersonCommand, PersonEvent> people,
            CommandHandler commands,
            CurrentCaller caller,
            Requests requests,
            Replies replies) {
        this.people = people;
        this.commands = commands;
        this.caller = caller;
        this.requests = requests;
        this.replies = replies;
    }

    /**
     * @param fact the last part of the address, which names the fact to be created
     */
    Response change(
            UUID id, IfMatch seen, IdempotencyKey key, String fact, @Nullable Object body, PersonCommand command) {
        var provenance = requests.provenance(key, caller.get(), "people/" + id + "/" + fact, body);
        var outcome = commands.change(people, id, seen.version(), command, provenance);
        return replies.changed(outcome, state -> PersonBody.of(id, state));
    }
}
