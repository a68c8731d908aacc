package probity.declarations.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import probity.chassis.access.AccessLog;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Cursors;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.log.EventLog;
import probity.declarations.people.PersonHistory.PersonVersion;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonEvent;

/** All that was ever said of a person, for themselves and for those who must know. That others looked is on record. */
@Path("/api/v1/people/{id}/history")
@RolesAllowed({"declarant", "hr", "monitoring-officer", "deputy-monitoring-officer"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class PersonHistoryResource {

    private static final Set<String> KNOW_EVERYBODY = Set.of("hr", "monitoring-officer", "deputy-monitoring-officer");

    private final Aggregate<Person, PersonCommand, PersonEvent> people;
    private final CommandHandler commands;
    private final EventLog log;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Cursors cursors;

    PersonHistoryResource(
            Aggregate<Person, PersonCommand, PersonEvent> people,
            CommandHandler commands,
            EventLog log,
            AccessLog accesses,
            CurrentCaller caller,
            Cursors cursors) {
        this.people = people;
        this.commands = commands;
        this.log = log;
        this.accesses = accesses;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** The earliest first. */
    @GET
    public Page<PersonVersion> history(@RestPath UUID id, @BeanParam Paging paging) {
        open(id, caller.get());
        String list = "history of person " + id;
        int after = cursors.after(list, paging)
                .map(key -> Integer.parseInt(key.getFirst()))
                .orElse(0);
        var versions = log.read(people.stream(id)).events().stream()
                .map(people.codec()::decode)
                .map(PersonHistory::version)
                .filter(version -> version.version() > after)
                .limit(paging.limit() + 1L)
                .toList();
        return cursors.page(list, paging, versions, version -> List.of(Integer.toString(version.version())));
    }

    private void open(UUID id, Caller reader) {
        boolean own = reader.person().equals(id);
        boolean may = own || KNOW_EVERYBODY.stream().anyMatch(reader::has);
        if (!may || commands.load(people, id, reader.authority()).isEmpty()) {
            throw Problem.absent().thrown();
        }
        if (!own) {
            accesses.read(reader, "person-history", id);
        }
    }
}
