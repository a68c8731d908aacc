package probity.declarations.attaching;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.decider.Decider;
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Replies;
import probity.chassis.http.Requests;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.attachment.AttachedFile;
import probity.declarations.attachment.Attachment;
import probity.declarations.attachment.Attachment.Attached;
import probity.declarations.attachment.Attachment.Removed;
import probity.declarations.attachment.AttachmentCommand;
import probity.declarations.attachment.AttachmentCommand.AttachFile;
import probity.declarations.attachment.AttachmentCommand.RemoveFile;
import probity.declarations.attachment.AttachmentEvent;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;

/** A resource only translates: HTTP to command, outcome to HTTP. It decides nothing. */
@Path("/api/v1/gifts/{id}/files")
@RolesAllowed("declarant")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gifts")
class AttachingResource {

    private static final int NAME_MAX = 200;

    private static final int REASON_MAX = 2_000;

    /** Why a file is taken away. */
    record RemovalRequest(@Nullable String reason) {}

    /** That a file is gone. */
    record RemovalBody(UUID id, LocalDate removedOn) {}

    private final Aggregate<Attachment, AttachmentCommand, AttachmentEvent> attachments;
    private final CommandHandler commands;
    private final ReadableFiles readable;
    private final GiftFiles files;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Replies replies;
    private final Clock clock;

    AttachingResource(
            Aggregate<Attachment, AttachmentCommand, AttachmentEvent> attachments,
            CommandHandler commands,
            ReadableFiles readable,
            GiftFiles files,
            CurrentCaller caller,
            Requests requests,
            Replies replies,
            Clock clock) {
        this.attachments = attachments;
        this.commands = commands;
        this.readable = readable;
        this.files = files;
        this.caller = caller;
        this.requests = requests;
        this.replies = replies;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @APIResponseSchema(value = FileBody.class, responseCode = "201", responseDescription = "Attached")
    public Response attach(
            @RestPath UUID id,
            @RestQuery @Nullable String name,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            InputStream content) {
        Caller declarant = caller.get();
        var gift = readable.gift(id, declarant);
        var called = new Fields().text("name", name, NAME_MAX).get();
        String route = "gifts/" + id + "/files";
        UUID attachment = requests.creation(key, declarant, route);
        var today = LocalDate.now(clock);
        var stored = files.store(content, declarant.authority(), declarant.person(), attachment, today);
        var command = new AttachFile(
                new PersonId(declarant.person()),
                id,
                gift.declarant(),
                readable.count(id, declarant),
                new Confidential(declarant.person(), called),
                new AttachedFile(stored.file(), stored.mediaType(), stored.bytes(), stored.digest()),
                today);
        var asked = Map.of("name", called, "content", stored.contentHash());
        var outcome =
                commands.create(attachments, attachment, command, requests.provenance(key, declarant, route, asked));
        files.settle(outcome, stored, declarant.authority());
        return replies.created(
                URI.create("/api/v1/" + route + "/" + attachment),
                outcome,
                state -> FileBody.of(attachment, Decider.in(Attached.class, state)));
    }

    @POST
    @Path("/{file}/removal")
    @APIResponseSchema(RemovalBody.class)
    public Response remove(
            @RestPath UUID id,
            @RestPath UUID file,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            RemovalRequest body) {
        Caller declarant = caller.get();
        var reason = new Fields().text("reason", body.reason(), REASON_MAX).get();
        readable.gift(id, declarant);
        var found = readable.known(id, file, declarant);
        var command = new RemoveFile(
                new PersonId(declarant.person()), new Confidential(declarant.person(), reason), LocalDate.now(clock));
        var provenance = requests.provenance(key, declarant, "gifts/" + id + "/files/" + file + "/removal", body);
        var outcome = commands.change(attachments, file, seen.version(), command, provenance);
        Response reply = replies.changed(
                outcome,
                state -> new RemovalBody(file, Decider.in(Removed.class, state).on()));
        if (reply.getStatus() == Response.Status.OK.getStatusCode() && found instanceof Attached attached) {
            files.delete(attached, declarant.authority());
        }
        return reply;
    }
}
