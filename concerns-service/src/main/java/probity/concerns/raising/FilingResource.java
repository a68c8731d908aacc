package probity.concerns.raising;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.CREATED;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Outcome;
import probity.chassis.decider.Decider;
import probity.chassis.http.Authorities;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.http.Quiet;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.sealing.KeyedHash;
import probity.concerns.concern.CaseFile;
import probity.concerns.concern.Channel;
import probity.concerns.concern.Concern;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Filing;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.PersonId;

/**
 * Files what somebody told a hotline, under the hotline's own reference, which names the request too: filing it again is
 * one case. Of when it came only the day is kept, as on the anonymous channel: the hotline may pass it on as it hears it.
 */
@Path("/api/v1/hotline/cases")
@RolesAllowed("hotline")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hotline")
class FilingResource {

    private static final String BODY = "hotline-filing";

    private final Intake intake;
    private final Authorities authorities;
    private final CurrentCaller caller;
    private final KeyedHash hash;
    private final ObjectMapper json;

    FilingResource(Intake intake, Authorities authorities, CurrentCaller caller, KeyedHash hash, ObjectMapper json) {
        this.intake = intake;
        this.authorities = authorities;
        this.caller = caller;
        this.hash = hash;
        this.json = json;
    }

    /** @param receivedOn the day on which it came to the hotline, as its list will say */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FilingBody(
            @Schema(description = "What the hotline calls the case: of at most 64 characters, and no other case's.")
            @Nullable
            String reference,

            @Nullable String receivedOn,
            @Nullable ConcernBody concern) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** What was filed. It is the same however often it is asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filed(String reference, LocalDate receivedOn, LocalDate acknowledgeBy) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    @POST
    @APIResponseSchema(value = Filed.class, responseCode = "201")
    public Response file(FilingBody body) {
        return Quiet.answer(() -> {
            var in = new Fields();
            var reference = in.text("reference", body.reference(), Filing.REFERENCE_MAX);
            var concern = in.required("concern", body.concern());
            if (body.concern() != null && body.concern().receipt() != null) {
                in.violated("concern.receipt", "leads nowhere: what is filed is found by its reference");
            }
            if (body.receivedOn() == null) {
                in.violated("receivedOn", "is missing");
            }
            var receivedOn = intake.receivedOn(in, body.receivedOn(), Filing.DAYS_BACK_MAX);
            in.check();
            return filed(Filing.reference(reference.get()), receivedOn.get(), concern.get(), written(body));
        });
    }

    private Response filed(String reference, LocalDate receivedOn, ConcernBody concern, byte[] body) {
        Caller hotline = caller.get();
        Authority at = authorities.served(hotline.authority().id());
        UUID id = hash.uuid(at, Filing.USE, hotline.person().toString(), reference);
        var filing = new Filing(
                new PersonId(hotline.person()),
                new Confidential(id, reference),
                new Confidential(id, hash.hex(at, BODY, id.toString().getBytes(UTF_8), body)));
        var origin = new Origin(at, Channel.HOTLINE, receivedOn, null, null, filing);
        return switch (intake.file(id, origin, concern)) {
            case Outcome.Done<Concern>(var state, var _, var _) -> {
                CaseFile file = Decider.in(Raised.class, state).file();
                yield Response.status(CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(new Filed(
                                reference, file.receivedOn(), file.clock().acknowledgeBy()))
                        .build();
            }
            case Outcome.Refused<Concern>(var reason) ->
                Problem.of(CONFLICT, reason.code(), reason.sentence()).toResponse();
            case Outcome.Stale<Concern> _ ->
                Problem.of(CONFLICT, "try-again", "Somebody else wrote at the same moment. Send it again.")
                        .toResponse();
            case Outcome.Absent<Concern> _, Outcome.Reused<Concern> _ ->
                throw new IllegalStateException("a case could not be filed");
        };
    }

    /** What was read of it, not how it was spaced. */
    private byte[] written(FilingBody body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write what was filed", e);
        }
    }
}
