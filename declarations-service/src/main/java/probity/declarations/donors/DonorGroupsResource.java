package probity.declarations.donors;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Cursors;
import probity.chassis.http.Fields;
import probity.chassis.http.Freshness;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Seen;
import probity.chassis.http.Writes;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.donor.DonorGroup;
import probity.declarations.donor.DonorGroupCommand;
import probity.declarations.donor.DonorGroupCommand.CorrectGroup;
import probity.declarations.donor.DonorGroupCommand.DissolveGroup;
import probity.declarations.donor.DonorGroupCommand.GroupDonors;
import probity.declarations.donor.DonorGroupEvent;
import probity.declarations.vocabulary.Confidential;

/** Donors that the Monitoring Officer has count as one: a parent and its subsidiary, say. */
@Path("/api/v1/donor-groups")
@RolesAllowed({"monitoring-officer", "deputy-monitoring-officer"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gifts")
class DonorGroupsResource {

    private static final String LIST = "donor-groups";

    private static final int REASON_MAX = 2_000;

    /** Why a group is dissolved. */
    record DissolutionRequest(@Nullable String reason) {}

    private final Aggregate<DonorGroup, DonorGroupCommand, DonorGroupEvent> groups;
    private final CommandHandler commands;
    private final DonorLedger ledger;
    private final DonorIds ids;
    private final Freshness freshness;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Writes.To<DonorGroup, DonorGroupCommand, DonorGroupEvent> writes;

    DonorGroupsResource(
            Aggregate<DonorGroup, DonorGroupCommand, DonorGroupEvent> groups,
            CommandHandler commands,
            DonorLedger ledger,
            DonorIds ids,
            Freshness freshness,
            CurrentCaller caller,
            Cursors cursors,
            Writes writes) {
        this.groups = groups;
        this.commands = commands;
        this.ledger = ledger;
        this.ids = ids;
        this.freshness = freshness;
        this.caller = caller;
        this.cursors = cursors;
        this.writes = writes.to(groups, LIST, DonorGroupBody::of);
    }

    @GET
    @Operation(summary = "Groups of donors, the newest first")
    public Page<DonorGroupBody> page(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(DonorGroupsProjection.NAME, seen);
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = ledger.groups(caller.get().authority(), before, paging.limit() + 1);
        var page = cursors.page(LIST, paging, rows, row -> List.of(Long.toString(row.position())));
        return new Page<>(
                page.items().stream()
                        .map(row -> DonorGroupBody.of(row.group(), load(row.group())))
                        .toList(),
                page.next());
    }

    private DonorGroup load(UUID group) {
        return commands.load(groups, group, caller.get().authority())
                .orElseThrow()
                .state();
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(DonorGroupBody.class)
    public Response one(@RestPath UUID id) {
        return writes.show(id);
    }

    @POST
    @APIResponseSchema(value = DonorGroupBody.class, responseCode = "201", responseDescription = "Grouped")
    public Response group(@HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, GroupRequest body) {
        Caller officer = caller.get();
        var in = new Fields();
        var donors = body.read(in, ids, officer.authority());
        var reason = in.text("reason", body.reason(), REASON_MAX);
        in.check();
        var command = new GroupDonors(several(donors.get()), told(officer, reason.get()));
        return writes.create(writes.creation(key), key, body, command);
    }

    @POST
    @Path("/{id}/correction")
    @APIResponseSchema(DonorGroupBody.class)
    public Response correct(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            GroupRequest body) {
        Caller officer = caller.get();
        var in = new Fields();
        var donors = body.read(in, ids, officer.authority());
        var reason = in.text("reason", body.reason(), REASON_MAX);
        in.check();
        var command = new CorrectGroup(several(donors.get()), told(officer, reason.get()));
        return writes.change(id, seen, key, "correction", body, command);
    }

    @POST
    @Path("/{id}/dissolution")
    @APIResponseSchema(DonorGroupBody.class)
    public Response dissolve(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            DissolutionRequest body) {
        var reason = new Fields().text("reason", body.reason(), REASON_MAX);
        return writes.change(id, seen, key, "dissolution", body, new DissolveGroup(told(caller.get(), reason.get())));
    }

    private static Set<UUID> several(Set<UUID> donors) {
        if (donors.size() < 2) {
            var in = new Fields();
            in.refused("donors", "are one and the same donor");
            in.check();
        }
        return donors;
    }

    private static Confidential told(Caller officer, String reason) {
        return new Confidential(officer.person(), reason);
    }
}
