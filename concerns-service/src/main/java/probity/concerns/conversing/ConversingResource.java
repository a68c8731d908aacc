package probity.concerns.conversing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Authorities;
import probity.chassis.http.Fields;
import probity.chassis.http.Quiet;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyedHash;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernCommand.CheckMinutes;
import probity.concerns.concern.ConcernCommand.NameMore;
import probity.concerns.concern.ConcernCommand.ReadAsReporter;
import probity.concerns.concern.ConcernCommand.WriteToHandlers;
import probity.concerns.concern.MessageId;
import probity.concerns.conversing.ReporterRequests.IdentityRequest;
import probity.concerns.conversing.ReporterRequests.MessageRequest;
import probity.concerns.conversing.ReporterRequests.MinutesRequest;
import probity.concerns.conversing.ReporterRequests.NamingRequest;
import probity.concerns.conversing.ReporterRequests.ReadingRequest;
import probity.concerns.conversing.ReportersSide.Found;
import probity.concerns.naming.NamedReader;
import probity.concerns.vocabulary.Confidential;

/**
 * The reporter's side of a case: whoever has the receipt, or a session that it opened. Wrong, malformed, unknown and
 * expired ones, and those that a reporter changed for another, take one way to one answer; the first one of an entered
 * case has one of its own for ever. Looking leaves no fact.
 */
@Path("/api/v1/authorities/{authority}/conversation")
@PermitAll
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reporters")
class ConversingResource {

    static final int TEXT_MAX = 20_000;

    static final int NAME_MAX = 2_000;

    private final Authorities authorities;
    private final Credentials credentials;
    private final KeyedHash hash;
    private final ReportersSide side;

    ConversingResource(Authorities authorities, Credentials credentials, KeyedHash hash, ReportersSide side) {
        this.authorities = authorities;
        this.credentials = credentials;
        this.hash = hash;
        this.side = side;
    }

    @POST
    @APIResponseSchema(Conversation.class)
    public Response read(@RestPath String authority, ConversationRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            var found = side.open(at, credentials.receiptOf(at, body));
            return side.show(at, found.id(), found.raised());
        });
    }

    /** A receipt. A session does not open another one, or it would never end. */
    record SessionRequest(@Nullable String receipt) {

        @Override
        public String toString() {
            return "[receipt]";
        }
    }

    /** @param minutes for how long it opens the case at least */
    record Session(String session, long minutes) {

        @Override
        public String toString() {
            return "[session]";
        }
    }

    /** So that the receipt need not be sent, or kept in a page, again and again. */
    @POST
    @APIResponseSchema(Session.class)
    @Path("/session")
    public Response open(@RestPath String authority, SessionRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            UUID receipt =
                    side.open(at, credentials.byReceipt(at, body.receipt())).receipt();
            return ReportersSide.kept(new Session(credentials.session(at, receipt), Credentials.SESSION.toMinutes()));
        });
    }

    @POST
    @APIResponseSchema(Conversation.class)
    @Path("/messages")
    public Response write(@RestPath String authority, MessageRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            var in = new Fields();
            var text = in.text("text", body.text(), TEXT_MAX);
            var message = RandomIds.ofMessage(in, body.message());
            in.check();
            var today = side.today();
            return change(at, body, found -> {
                var said = new Confidential(found.id(), text.get());
                var named = message.get().orElseGet(() -> sameToday(at, found, text.get(), today));
                return new WriteToHandlers(named, said, today, side.council(at));
            });
        });
    }

    /** Says to the other side what was read. Whoever only looks says nothing. */
    @POST
    @APIResponseSchema(Conversation.class)
    @Path("/reading")
    public Response markRead(@RestPath String authority, ReadingRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            var in = new Fields();
            var upTo = in.uuid("upTo", body.upTo());
            in.check();
            return change(at, body, _ -> new ReadAsReporter(new MessageId(upTo.get()), side.today()));
        });
    }

    /** Checks what somebody else wrote down. */
    @POST
    @APIResponseSchema(Conversation.class)
    @Path("/minutes")
    public Response check(@RestPath String authority, MinutesRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            var in = new Fields();
            var correction = in.optionalText("correction", body.correction(), TEXT_MAX);
            in.check();
            return change(
                    at,
                    body,
                    found -> new CheckMinutes(
                            correction
                                    .get()
                                    .map(text -> new Confidential(found.id(), text))
                                    .orElse(null),
                            side.today()));
        });
    }

    /** Says whom else it is about: whoever is named does not see it from then on. */
    @POST
    @APIResponseSchema(Conversation.class)
    @Path("/naming")
    public Response name(@RestPath String authority, NamingRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            var in = new Fields();
            var named = NamedReader.read(in, body.about(), body.notTo());
            in.check();
            return change(at, body, found -> new NameMore(named.under(found.id()), side.today(), side.council(at)));
        });
    }

    /** Lets those who handle the case know who the reporter is. */
    @POST
    @APIResponseSchema(Conversation.class)
    @Path("/identity")
    public Response disclose(@RestPath String authority, IdentityRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            var in = new Fields();
            var name = in.text("name", body.name(), NAME_MAX);
            in.check();
            UUID id = side.open(at, credentials.receiptOf(at, body)).id();
            return side.disclose(at, id, name.get());
        });
    }

    private Response change(Authority at, Credential credential, Function<Found, ConcernCommand> commandFor) {
        Found found = side.open(at, credentials.receiptOf(at, credential));
        return side.change(at, found.id(), commandFor.apply(found));
    }

    /** A page without a script draws none: there the same text is kept once a day, until the other side writes. */
    private MessageId sameToday(Authority at, Found found, String text, LocalDate today) {
        String answered = found.raised().file().messages().stream()
                .filter(message -> message.from() != null)
                .map(message -> message.id().value().toString())
                .reduce("", (_, last) -> last);
        return new MessageId(
                RandomIds.like(hash.uuid(at, "message", found.id().toString(), text, today.toString(), answered)));
    }
}
