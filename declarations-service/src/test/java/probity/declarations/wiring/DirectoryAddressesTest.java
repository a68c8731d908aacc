package probity.declarations.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.identity.Authority;
import probity.chassis.log.EventLog;
import probity.chassis.log.Provenance;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonCommand.KeepAccount;
import probity.declarations.person.PersonCommand.RegisterPerson;
import probity.declarations.person.PersonEvent;
import probity.declarations.reminding.Addresses;
import probity.declarations.vocabulary.Account;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-5")
class DirectoryAddressesTest {

    private static final Authority TOWN = new Authority("leicester");

    private static final String ADDRESS = "nina.vole@leicester.example";

    @Inject
    Aggregate<Person, PersonCommand, PersonEvent> people;

    @Inject
    CommandHandler commands;

    @Inject
    Addresses addresses;

    @Inject
    EventLog log;

    private final UUID nina = UUID.randomUUID();

    @Test
    void an_address_is_known_once_the_directory_told_it_and_lies_in_the_log_sealed() {
        assertThat(of("leicester")).isNull();
        register();
        assertThat(of("leicester")).isNull();
        keep(new Account(told("nina"), null, null, told(ADDRESS), null, null));

        assertThat(of("leicester")).isEqualTo(ADDRESS);
        assertThat(of("westminster")).isNull();
        assertThat(log.read(people.stream(nina)).events().toString()).doesNotContain("vole");

        keep(new Account(told("nina"), null, null, null, null, null));
        assertThat(of("leicester")).isNull();
    }

    private @Nullable String of(String authority) {
        return addresses.of(authority, new PersonId(nina)).orElse(null);
    }

    private void register() {
        var place = new Place(
                Capacity.OFFICER, new Directorate("corporate"), Line.NONE, Set.of(), LocalDate.of(2026, 1, 5));
        commands.create(people, nina, new RegisterPerson(new PersonId(nina), told("Nina Vole"), place), provenance());
    }

    private void keep(Account account) {
        commands.changeLatest(people, nina, new KeepAccount(account), provenance());
    }

    private static Provenance provenance() {
        return Provenance.automatic(TOWN, "test", Instant.parse("2026-11-02T09:00:00Z"));
    }

    private Confidential told(String text) {
        return new Confidential(nina, text);
    }
}
