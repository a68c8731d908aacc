package probity.concerns.conversing;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Authorities;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.http.Quiet;
import probity.chassis.identity.Authority;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Receipt;
import probity.concerns.conversing.ReportersSide.Found;
import probity.concerns.limiting.CaseLimits;

/**
 * Changes a receipt that somebody else has seen for one that the reporter drew. The new one is drawn first, so that no
 * reply that is lost on the way takes the case from its reporter: asking again under the same two does no harm.
 */
@Path("/api/v1/authorities/{authority}/conversation/receipt")
@PermitAll
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reporters")
class ReceiptResource {

    private final Authorities authorities;
    private final Credentials credentials;
    private final ChangedReceipts receipts;
    private final ReportersSide side;
    private final CaseLimits limits;

    ReceiptResource(
            Authorities authorities,
            Credentials credentials,
            ChangedReceipts receipts,
            ReportersSide side,
            CaseLimits limits) {
        this.authorities = authorities;
        this.credentials = credentials;
        this.receipts = receipts;
        this.side = side;
        this.limits = limits;
    }

    /** @param next one that was drawn for it: it alone opens the case from now on */
    record ChangeRequest(@Nullable String receipt, @Nullable String next) {

        @Override
        public String toString() {
            return "[receipt]";
        }
    }

    @POST
    @APIResponseSchema(Conversation.class)
    public Response change(@RestPath String authority, ChangeRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            var in = new Fields();
            if (!Receipt.typed(Optional.ofNullable(body.next()).orElse("")).isWellFormed()) {
                in.violated("next", "is not a receipt that was drawn here");
            }
            in.check();
            UUID old = credentials.byReceipt(at, body.receipt());
            limits.asked(old);
            return changed(at, old, credentials.byReceipt(at, body.next()));
        });
    }

    /**
     * What the old one is worth by now shows to nobody who would not take the case by asking. Whoever has the new one
     * already is shown the case by it: the old one is looked up first, lest it be changed for it between the two looks.
     */
    private Response changed(Authority at, UUID old, UUID next) {
        if (side.raisedUnder(at, next).isPresent()) {
            return Problem.of(CONFLICT, "receipt-used-before", "The new receipt was used before. Draw another one.")
                    .toResponse();
        }
        UUID concern = receipts.caseOf(old);
        if (!receipts.isOfAnother(next)) {
            Optional<Raised> raised = side.raisedUnder(at, concern);
            if (raised.isEmpty()) {
                return Problem.absent().toResponse();
            }
            limits.writes(concern);
            receipts.change(concern, old, next, ReportersSide.isEntered(raised.get()));
        }
        Found found = side.find(at, next);
        return side.show(at, found.id(), found.raised());
    }
}
