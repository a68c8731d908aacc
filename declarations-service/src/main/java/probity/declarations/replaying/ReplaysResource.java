package probity.declarations.replaying;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Csv;
import probity.chassis.http.Cursors;
import probity.chassis.http.Fields;
import probity.chassis.http.Freshness;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.http.Requests;
import probity.chassis.http.Seen;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.code.CodeId;
import probity.declarations.code.Codes;

/** What if the draft had judged? Nothing of it is written down, but that somebody read whose gifts it concerns. */
@Path("/api/v1/code-replays")
@RolesAllowed({"monitoring-officer", "hr-director", "audit-director"})
@RunOnVirtualThread
@Tag(name = "Replay under a draft")
class ReplaysResource {

    private static final String KIND = "code-replay";

    private static final int CHUNK = 500;

    /** Which code's draft, and the first and last day of the offers. */
    record ReplayRequest(
            @Nullable String code,
            @Nullable String from,
            @Nullable String until) {}

    private final Replays replays;
    private final JudgedGifts gifts;
    private final Codes codes;
    private final Seen seen;
    private final Freshness freshness;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Cursors cursors;

    ReplaysResource(
            Replays replays,
            JudgedGifts gifts,
            Codes codes,
            Seen seen,
            Freshness freshness,
            AccessLog accesses,
            CurrentCaller caller,
            Requests requests,
            Cursors cursors) {
        this.replays = replays;
        this.gifts = gifts;
        this.codes = codes;
        this.seen = seen;
        this.freshness = freshness;
        this.accesses = accesses;
        this.caller = caller;
        this.requests = requests;
        this.cursors = cursors;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Judge the gifts of a period by the draft that waits for sign-offs")
    @APIResponseSchema(value = ReplayBody.class, responseCode = "201", responseDescription = "Started")
    public Response start(@HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, ReplayRequest body) {
        var in = new Fields();
        var code = in.text("code", body.code(), 60);
        var from = in.date("from", body.from());
        var until = in.date("until", body.until());
        in.check();
        if (until.get().isBefore(from.get())) {
            in.refused("until", "is before the first day");
        }
        in.check();
        Caller who = caller.get();
        CodeId of = CodeId.parsed(code.get()).orElseThrow(ReplaysResource::noDraft);
        var period = new JudgedGifts.Period(who.authority().id(), of, from.get(), until.get());
        UUID id = requests.creation(key, who, "code-replays");
        var replay = replays.known(id, period).orElseGet(() -> begin(id, period));
        return Response.created(URI.create("/api/v1/code-replays/" + id))
                .entity(ReplayBody.of(replay))
                .build();
    }

    private KeptReplay begin(UUID id, JudgedGifts.Period period) {
        String now = seen.token(gifts.logged());
        JudgedGifts.PROJECTIONS.forEach(projection -> freshness.await(projection, now));
        var draft = codes.draftOf(period.authority(), period.code()).orElseThrow(ReplaysResource::noDraft);
        return replays.start(id, period, draft);
    }

    private static WebApplicationException noDraft() {
        return Problem.of(
                        CONFLICT,
                        "no-draft",
                        "No draft of that code waits for sign-offs in your authority. Propose one first.")
                .thrown();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far it has come, and what it has counted")
    public ReplayBody one(@RestPath UUID id) {
        return ReplayBody.of(replays.find(id, caller.get().authority().id()));
    }

    @GET
    @Path("/{id}/differences")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The gifts that would be judged differently, and why, as far as it has come")
    public Page<DifferenceBody> differences(@RestPath UUID id, @BeanParam Paging paging) {
        Differences differences = opened(id);
        String list = KIND + id;
        int from = cursors.after(list, paging)
                .map(key -> Integer.parseInt(key.getFirst()))
                .orElse(0);
        var found = differences.page(from, paging.limit()).stream()
                .map(DifferenceBody::of)
                .toList();
        int next = from + paging.limit();
        return new Page<>(
                found, next < differences.count() ? cursors.next(list, List.of(Integer.toString(next))) : null);
    }

    @GET
    @Path("/{id}/differences")
    @Produces("text/csv;qs=0.5")
    public Response everything(@RestPath UUID id) {
        Differences differences = opened(id);
        return Csv.streamed("code-replay.csv", DifferenceBody.CSV, row -> eachTo(differences, row));
    }

    private static void eachTo(Differences differences, Consumer<List<String>> row) {
        for (int from = 0; from < differences.count(); from += CHUNK) {
            differences.page(from, CHUNK).forEach(difference -> row.accept(DifferenceBody.cells(difference)));
        }
    }

    private Differences opened(UUID id) {
        KeptReplay replay = replays.find(id, caller.get().authority().id());
        accesses.read(caller.get(), KIND, id);
        return replays.differences(replay);
    }
}
