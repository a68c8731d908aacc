package probity.chassis.edge;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Cursors;
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.http.Requests;
import probity.chassis.http.Seen;
import probity.chassis.identity.CurrentCaller;

/** A service in small, that shows how the edge answers. */
@Path("/api/v1")
class EdgeResource {

    record Note(
            @Nullable String text,
            @Nullable LocalDate on,
            Fields.@Nullable Money value,
            @Nullable List<String> tags) {}

    static final UUID LETTER = UUID.fromString("00000000-0000-4000-8000-0000000000aa");

    private final CurrentCaller caller;
    private final Requests requests;
    private final Cursors cursors;
    private final Seen seen;
    private final SecurityIdentity identity;

    EdgeResource(CurrentCaller caller, Requests requests, Cursors cursors, Seen seen, SecurityIdentity identity) {
        this.caller = caller;
        this.requests = requests;
        this.cursors = cursors;
        this.seen = seen;
        this.identity = identity;
    }

    @GET
    @Path("me")
    @RolesAllowed("declarant")
    public Map<String, Object> me() {
        return Map.of(
                "person",
                caller.get().person(),
                "authority",
                caller.get().authority().id());
    }

    /** A number for the check of the token that let the caller in. */
    @GET
    @Path("check")
    @RolesAllowed("declarant")
    public int check() {
        return System.identityHashCode(identity.getPrincipal());
    }

    @POST
    @Path("notes")
    @RolesAllowed("declarant")
    public Map<String, Object> note(@HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, Note note) {
        var in = new Fields();
        var text = in.text("text", note.text(), 10);
        var on = in.required("on", note.on());
        var value = in.money("value", note.value());
        var provenance = requests.provenance(key, caller.get(), "notes", note);
        return Map.of(
                "text", text.get(),
                "on", on.get(),
                "value", value.get().value(),
                "id", requests.creation(key, caller.get(), "notes"),
                "hash", provenance.request() == null ? "" : provenance.request().bodyHash());
    }

    @POST
    @Path("notes/{id}/change")
    @RolesAllowed("declarant")
    public int change(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch match) {
        return match.version().value();
    }

    @GET
    @Path("numbers")
    @PermitAll
    public Page<Integer> numbers(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String token) {
        int after = cursors.after("numbers", paging)
                .map(key -> Integer.parseInt(key.getFirst()))
                .orElse((int) seen.position(token));
        var rows = IntStream.rangeClosed(after + 1, 120)
                .limit(paging.limit() + 1L)
                .boxed()
                .toList();
        return cursors.page("numbers", paging, rows, number -> List.of(number.toString()));
    }

    @GET
    @Path("seen/{position}")
    @PermitAll
    public Response seen(@RestPath long position) {
        return Response.ok().header(Seen.HEADER, seen.token(position)).build();
    }

    @GET
    @Path("letters/{id}")
    @RolesAllowed("declarant")
    public String letter(@RestPath UUID id) {
        if (!caller.get().authority().id().equals("westminster")) {
            throw Problem.absent().thrown();
        }
        return "a letter";
    }

    @GET
    @Path("leaky/{id}")
    @RolesAllowed("declarant")
    public String leaky(@RestPath UUID id) {
        throw (id.equals(LETTER)
                        ? Problem.of(Response.Status.FORBIDDEN, "not-yours", "This is not yours.")
                        : Problem.absent())
                .thrown();
    }

    @GET
    @Path("broken")
    @PermitAll
    public String broken() {
        throw new IllegalArgumentException("the password is swordfish");
    }

    @GET
    @Path("away")
    @PermitAll
    public String away() {
        throw new IllegalStateException("cannot read", new SQLException("terminating connection", "57P01"));
    }

    @GET
    @Path("unannotated")
    public String unannotated() {
        return "open";
    }
}
