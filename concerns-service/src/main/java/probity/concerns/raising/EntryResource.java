package probity.concerns.raising;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Authorities;
import probity.chassis.http.Fields;
import probity.chassis.http.Quiet;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.concerns.concern.Channel;
import probity.concerns.concern.Entry;
import probity.concerns.vocabulary.PersonId;

/**
 * Enters what somebody said by letter, on the phone or in person, under a receipt that was drawn first: it names the
 * request, so that sending it again enters nothing twice. Whoever writes it down hands it to the reporter, who changes it
 * for one of their own before it opens anything, and checks the minutes. They are admitted to the case no more than
 * anybody else.
 */
@Path("/api/v1/concern-entries")
@RolesAllowed({
    "monitoring-officer",
    "deputy-monitoring-officer",
    "audit-director",
    "hr-director",
    "head-of-fraud",
    "case-handler",
    "hotline"
})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reporters")
class EntryResource {

    private static final String HOTLINE = "hotline";

    private static final Map<String, Entry.How> WAYS =
            Stream.of(Entry.How.values()).collect(Collectors.toUnmodifiableMap(Entry.How::id, Function.identity()));

    private final Intake intake;
    private final Authorities authorities;
    private final CurrentCaller caller;

    EntryResource(Intake intake, Authorities authorities, CurrentCaller caller) {
        this.intake = intake;
        this.authorities = authorities;
        this.caller = caller;
    }

    /** @param receivedOn the day on which the letter or the call came: today, if it is missing */
    record EntryBody(
            @Nullable String by,
            @Nullable String receivedOn,
            @Nullable ConcernBody concern) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    @POST
    @APIResponseSchema(value = Accepted.class, responseCode = "201")
    public Response enter(EntryBody body) {
        Caller officer = caller.get();
        Authority at = authorities.served(officer.authority().id());
        var in = new Fields();
        var way = in.oneOf("by", body.by(), WAYS);
        var receivedOn = intake.receivedOn(in, body.receivedOn(), Intake.DAYS_BACK_MAX);
        var concern = in.required("concern", body.concern());
        if (body.concern() != null && body.concern().receipt() == null) {
            in.violated("concern.receipt", "is missing: draw one first");
        }
        in.check();
        var entry = new Entry(way.get(), new PersonId(officer.person()));
        var channel = officer.roles().contains(HOTLINE) ? Channel.HOTLINE : Channel.OFFICER;
        return Quiet.answer(
                () -> intake.raise(new Origin(at, channel, receivedOn.get(), null, entry, null), concern.get()));
    }
}
