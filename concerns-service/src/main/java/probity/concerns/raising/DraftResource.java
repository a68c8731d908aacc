package probity.concerns.raising;

import static jakarta.ws.rs.core.Response.Status.CREATED;
import static jakarta.ws.rs.core.Response.Status.OK;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Authorities;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.http.Quiet;

/** Keeps what is not finished, for whoever has the receipt. Nothing in it is checked until it is raised. */
@Path("/api/v1/authorities/{authority}/drafts")
@PermitAll
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reporters")
class DraftResource {

    private final DraftKeeper keeper;
    private final Authorities authorities;

    DraftResource(DraftKeeper keeper, Authorities authorities) {
        this.keeper = keeper;
        this.authorities = authorities;
    }

    /** @param concern as far as it is written; under the receipt it is kept, and later raised */
    record DraftBody(@Nullable String receipt, @Nullable ConcernBody concern) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param receipt shown once, and only if it was drawn for this request */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(String status, @Nullable String receipt, LocalDate keptUntil) {

        @Override
        public String toString() {
            return status;
        }
    }

    record ContinuationRequest(@Nullable String receipt) {

        @Override
        public String toString() {
            return "[receipt]";
        }
    }

    @POST
    @APIResponseSchema(value = Kept.class, responseCode = "201")
    public Response keep(@RestPath String authority, DraftBody body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            var in = new Fields();
            var concern = in.required("concern", body.concern());
            in.check();
            return keeper.keep(at, Optional.ofNullable(body.receipt()), concern.get())
                    .map(kept -> answer(kept.receipt() == null ? OK : CREATED, kept))
                    .orElseGet(() -> answer(OK, Accepted.before()));
        });
    }

    @POST
    @Path("/continuation")
    @APIResponseSchema(ConcernBody.class)
    public Response go(@RestPath String authority, ContinuationRequest body) {
        return Quiet.answer(() -> keeper.find(authorities.served(authority), body.receipt())
                .map(draft -> answer(OK, draft))
                .orElseGet(() -> Problem.absent().toResponse()));
    }

    private static Response answer(Response.Status status, Object entity) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(entity)
                .build();
    }
}
