package probity.declarations.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Replies;
import probity.chassis.http.Requests;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonCommand.CorrectName;
import probity.declarations.person.PersonCommand.RegisterPerson;
import probity.declarations.person.PersonEvent;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;

/** HR says who is there, and by which name. */
@Path("/api/v1/people")
@RolesAllowed("hr")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class PeopleResource {

    private static final int NAME_MAX = 200;

    /** Who is new, by the id that the identity provider knows them by. */
    record RegistrationBody(
            @Nullable String person,
            @Nullable String name,
            @Nullable PlacementBody placement) {}

    record CorrectionBody(@Nullable String name) {}

    private final Aggregate<Person, PersonCommand, PersonEvent> people;
    private final CommandHandler commands;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Replies replies;
    private final PersonChanges changes;

    PeopleResource(
            Aggregate<Person, PersonCommand, PersonEvent> people,
            CommandHandler commands,
            CurrentCaller caller,
            Requests requests,
            Replies replies,
            PersonChanges changes) {
        this.people = people;
        this.commands = commands;
        this.caller = caller;
        this.requests = requests;
        this.replies = replies;
        this.changes = changes;
    }

    @POST
    @APIResponseSchema(value = PersonBody.class, responseCode = "201", responseDescription = "Registered")
    public Response register(
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, RegistrationBody body) {
        var in = new Fields();
        var person = in.uuid("person", body.person());
        var name = in.text("name", body.name(), NAME_MAX);
        var place = PlacementBody.read(in, body.placement());
        UUID id = person.get();
        var command = new RegisterPerson(new PersonId(id), new Confidential(id, name.get()), place.get());
        var provenance = requests.provenance(key, caller.get(), "people", body);
        return replies.created(
                URI.create("/api/v1/people/" + id),
                commands.create(people, id, command, provenance),
                state -> PersonBody.of(id, state));
    }

    @POST
    @Path("/{id}/correction")
    @APIResponseSchema(PersonBody.class)
    public Response correct(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            CorrectionBody body) {
        var name = new Fields().text("name", body.name(), NAME_MAX);
        return changes.change(id, seen, key, "correction", body, new CorrectName(new Confidential(id, name.get())));
    }
}
