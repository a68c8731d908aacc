package probity.declarations.importing;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.Problem;
import probity.chassis.http.Requests;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.log.EventLog;
import probity.chassis.log.Provenance;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonEvent;

/** HR sends a table of people. The answer is a report that grows until the import is done. */
@Path("/api/v1/people-imports")
@RolesAllowed("hr")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class PeopleImportsResource {

    private static final Logger LOG = Logger.getLogger(PeopleImportsResource.class);

    private static final String ROUTE = "people-imports";

    private static final int ACCEPTED = 202;

    private final Aggregate<Person, PersonCommand, PersonEvent> people;
    private final CommandHandler commands;
    private final EventLog log;
    private final ImportTable reports;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Clock clock;

    PeopleImportsResource(
            Aggregate<Person, PersonCommand, PersonEvent> people,
            CommandHandler commands,
            EventLog log,
            ImportTable reports,
            CurrentCaller caller,
            Requests requests,
            Clock clock) {
        this.people = people;
        this.commands = commands;
        this.log = log;
        this.reports = reports;
        this.caller = caller;
        this.requests = requests;
        this.clock = clock;
    }

    @POST
    @Consumes("text/csv")
    @APIResponseSchema(value = ImportReport.class, responseCode = "202", responseDescription = "Begun")
    public Response begin(
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            @QueryParam("dryRun") @DefaultValue("true") String dryRun,
            byte[] body) {
        boolean dry = new Fields()
                .oneOf("dryRun", dryRun, Map.of("true", true, "false", false))
                .get();
        Caller sender = caller.get();
        UUID id = requests.creation(key, sender, ROUTE);
        String hash = hash(key, sender, Map.of("dryRun", dry, "body", body));
        var run = new ImportRun(
                id,
                dry,
                ImportFile.read(body, ImportedPerson.REQUIRED, ImportedPerson.OPTIONAL),
                people(sender),
                reports::tell);
        if (reports.begin(sender.authority(), hash, run.report())) {
            Thread.ofVirtual().name("people-import").start(() -> run(id, run));
        }
        var kept = kept(id, sender);
        if (!kept.bodyHash().equals(hash)) {
            throw Problem.of(
                            CONFLICT,
                            "idempotency-key-reused",
                            "This Idempotency-Key was used for another request. Take a new one.")
                    .thrown();
        }
        return Response.status(ACCEPTED)
                .location(URI.create("/api/v1/people-imports/" + id))
                .entity(kept.report())
                .build();
    }

    /** The edge of a thread of its own: what breaks here is told by the report, which tells nothing any more. */
    private static void run(UUID id, ImportRun run) {
        try {
            run.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "people import %s broke off", id);
        }
    }

    private String hash(IdempotencyKey key, Caller sender, Map<String, Object> request) {
        var provenance = requests.provenance(key, sender, ROUTE, request);
        return Objects.requireNonNull(provenance.request()).bodyHash();
    }

    private ImportedPeople people(Caller sender) {
        return new ImportedPeople(
                people,
                commands,
                log,
                () -> new Provenance(sender.authority(), sender.person().toString(), null, clock.instant()));
    }

    @GET
    @Path("/{id}")
    public ImportReport report(@RestPath UUID id) {
        return kept(id, caller.get()).report();
    }

    private ImportTable.Kept kept(UUID id, Caller asking) {
        return reports.find(id, asking.authority())
                .orElseThrow(() -> Problem.absent().thrown());
    }
}
