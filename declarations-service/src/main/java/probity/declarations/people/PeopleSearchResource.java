package probity.declarations.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.http.Cursors;
import probity.chassis.http.Fields;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Seen;
import probity.chassis.identity.Authority;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.person.Person;
import probity.declarations.person.Person.Registered;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonEvent;

/** Finds people by name. A name does not belong into an address, which is kept in many places, so it comes in a body. */
@Path("/api/v1/people-searches")
@RolesAllowed({"hr", "monitoring-officer", "deputy-monitoring-officer"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class PeopleSearchResource {

    private static final int NAME_MAX = 200;

    private static final int WORDS_MAX = 8;

    /** Whole words of a name, in any order. */
    record SearchRequest(@Nullable String name) {}

    private final Aggregate<Person, PersonCommand, PersonEvent> people;
    private final CommandHandler commands;
    private final NameTable names;
    private final NameWords words;
    private final Freshness freshness;
    private final CurrentCaller caller;
    private final Cursors cursors;

    PeopleSearchResource(
            Aggregate<Person, PersonCommand, PersonEvent> people,
            CommandHandler commands,
            NameTable names,
            NameWords words,
            Freshness freshness,
            CurrentCaller caller,
            Cursors cursors) {
        this.people = people;
        this.commands = commands;
        this.names = names;
        this.words = words;
        this.freshness = freshness;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Operation(summary = "Whoever bears all these words as parts of their name")
    public Page<PersonBody> find(
            SearchRequest body, @BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        Authority authority = caller.get().authority();
        Set<String> asked = asked(authority, body);
        freshness.await(NamesProjection.NAME, seen);
        String list = "people named " + new TreeSet<>(asked);
        long before = cursors.after(list, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = names.bearers(authority, asked, before, paging.limit() + 1);
        var page = cursors.page(list, paging, rows, row -> List.of(Long.toString(row.position())));
        return new Page<>(
                page.items().stream()
                        .flatMap(row -> bearer(row.person(), authority, asked))
                        .toList(),
                page.next());
    }

    private Set<String> asked(Authority authority, SearchRequest body) {
        var in = new Fields();
        var name = in.text("name", body.name(), NAME_MAX);
        Set<String> asked = words.of(authority, name.get());
        if (asked.isEmpty() || asked.size() > WORDS_MAX) {
            in.violated("name", "must be one to %d words".formatted(WORDS_MAX));
        }
        in.check();
        return asked;
    }

    /** Looked at again: whose name was erased is found no more, though the rows may not know it yet. */
    private Stream<PersonBody> bearer(UUID person, Authority authority, Set<String> asked) {
        Optional<Person> found = commands.load(people, person, authority).map(Loaded::state);
        return found
                .filter(state -> state instanceof Registered registered
                        && words.of(authority, registered.known().name().text()).containsAll(asked))
                .map(state -> PersonBody.of(person, state))
                .stream();
    }
}
