package probity.declarations.wiring;

import java.util.Optional;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.identity.Authority;
import probity.declarations.person.Person;
import probity.declarations.person.Person.Registered;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonEvent;
import probity.declarations.reminding.Addresses;
import probity.declarations.vocabulary.PersonId;

/** The addresses that an authority's directory told, opened from the log when one is needed. */
record DirectoryAddresses(Aggregate<Person, PersonCommand, PersonEvent> people, CommandHandler commands)
        implements Addresses {

    @Override
    public Optional<String> of(String authority, PersonId person) {
        return commands.load(people, person.value(), new Authority(authority))
                .map(Loaded::state)
                .filter(Registered.class::isInstance)
                .map(Registered.class::cast)
                .flatMap(registered -> Optional.ofNullable(registered.known().account()))
                .flatMap(account -> Optional.ofNullable(account.email()))
                .flatMap(email -> Optional.ofNullable(email.text()));
    }
}
