package probity.declarations.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.http.Cursors;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.http.Replies;
import probity.chassis.http.Seen;
import probity.chassis.identity.Authority;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonEvent;

/** Who is there, by name, for those who must know. Names are opened when they are shown, and kept nowhere else. */
@Path("/api/v1/people")
@RolesAllowed({"hr", "monitoring-officer", "deputy-monitoring-officer"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class DirectoryResource {

    private static final String LIST = "people";

    private final Aggregate<Person, PersonCommand, PersonEvent> people;
    private final CommandHandler commands;
    private final Freshness freshness;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Replies replies;

    DirectoryResource(
            Aggregate<Person, PersonCommand, PersonEvent> people,
            CommandHandler commands,
            Freshness freshness,
            CurrentCaller caller,
            Cursors cursors,
            Replies replies) {
        this.people = people;
        this.commands = commands;
        this.freshness = freshness;
        this.caller = caller;
        this.cursors = cursors;
        this.replies = replies;
    }

    @GET
    public Page<PersonBody> all(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(PeopleProjection.NAME, seen);
        Authority authority = caller.get().authority();
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = PersonRow.page(authority, before, paging.limit() + 1);
        var page = cursors.page(LIST, paging, rows, row -> List.of(Long.toString(row.position)));
        return new Page<>(page.items().stream().map(row -> body(row.person)).toList(), page.next());
    }

    private PersonBody body(UUID person) {
        return PersonBody.of(person, load(person).state());
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(PersonBody.class)
    public Response one(@RestPath UUID id) {
        return replies.loaded(load(id), person -> PersonBody.of(id, person));
    }

    private Loaded<Person> load(UUID id) {
        return commands.load(people, id, caller.get().authority())
                .orElseThrow(() -> Problem.absent().thrown());
    }
}
