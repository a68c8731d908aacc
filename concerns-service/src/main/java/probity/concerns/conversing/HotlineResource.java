package probity.concerns.conversing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Authorities;
import probity.chassis.http.Fields;
import probity.chassis.http.Quiet;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.concerns.concern.ConcernCommand.NameMore;
import probity.concerns.concern.ConcernCommand.ReadAsReporter;
import probity.concerns.concern.ConcernCommand.WriteToHandlers;
import probity.concerns.concern.Filing;
import probity.concerns.concern.MessageId;
import probity.concerns.conversing.ReportersSide.Found;
import probity.concerns.evidence.FileId;
import probity.concerns.keeping.FileLine;
import probity.concerns.keeping.FormUpload;
import probity.concerns.naming.AboutBody;
import probity.concerns.naming.NamedReader;
import probity.concerns.vocabulary.Confidential;

/**
 * The reporter's side of a case for the hotline that filed it, and passes on what is said: it stands where the reporter
 * would stand, and sees no more. As there, looking leaves no fact: it would tell when the reporter called. The reference
 * travels in the body, since addresses are written down in too many places.
 */
@Path("/api/v1/hotline/cases")
@RolesAllowed("hotline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hotline")
class HotlineResource {

    private final Authorities authorities;
    private final CurrentCaller caller;
    private final ReportersSide side;
    private final ReportersFiles files;

    HotlineResource(Authorities authorities, CurrentCaller caller, ReportersSide side, ReportersFiles files) {
        this.authorities = authorities;
        this.caller = caller;
        this.side = side;
        this.files = files;
    }

    record CaseRequest(@Nullable String reference) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    record HotlineMessage(
            @Nullable String reference,

            @Schema(description = "A random UUID (version 4) that is drawn for this message: sent again it is one.")
            @Nullable
            String message,

            @Nullable String text) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param upTo the id of the last message that was passed on to the reporter */
    record HotlineReading(
            @Nullable String reference, @Nullable String upTo) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param notTo posts that are not to know of it, though it is not about them */
    record HotlineNaming(
            @Nullable String reference,
            @Nullable AboutBody about,
            @Nullable List<@Nullable String> notTo) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param name who the reporter is, in words */
    record HotlineIdentity(
            @Nullable String reference, @Nullable String name) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** A form with a file. The file comes last: whose case it is must be known before it is taken. */
    record HotlineFileForm(
            @Nullable String reference,

            @Schema(description = "A random UUID that is drawn for this file; without it the same file of a day is one")
            @Nullable
            String id,

            @Schema(type = SchemaType.STRING, format = "binary") @Nullable
            String file) {}

    /** @param file the id of a file in the list */
    record HotlineFile(@Nullable String reference, @Nullable String file) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** How the case stands, in words for the reporter, and what both sides wrote. */
    @POST
    @Path("/conversation")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Conversation.class)
    public Response read(CaseRequest body) {
        return answer(body.reference(), new Fields(), (at, found) -> side.show(at, found.id(), found.raised()));
    }

    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Conversation.class)
    public Response write(HotlineMessage body) {
        var in = new Fields();
        in.required("message", body.message());
        var message = RandomIds.ofMessage(in, body.message());
        var text = in.text("text", body.text(), ConversingResource.TEXT_MAX);
        return answer(body.reference(), in, (at, found) -> {
            var id = message.get().orElseThrow();
            var said = new Confidential(found.id(), text.get());
            return side.change(at, found.id(), new WriteToHandlers(id, said, side.today(), side.council(at)));
        });
    }

    /** Says to the other side what the reporter was told. Whoever only looks says nothing. */
    @POST
    @Path("/reading")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Conversation.class)
    public Response markRead(HotlineReading body) {
        var in = new Fields();
        var upTo = in.uuid("upTo", body.upTo());
        return answer(
                body.reference(),
                in,
                (at, found) ->
                        side.change(at, found.id(), new ReadAsReporter(new MessageId(upTo.get()), side.today())));
    }

    /** Says whom else it is about: whoever is named does not see it from then on. */
    @POST
    @Path("/naming")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Conversation.class)
    public Response name(HotlineNaming body) {
        var in = new Fields();
        var named = NamedReader.read(in, body.about(), body.notTo());
        return answer(
                body.reference(),
                in,
                (at, found) -> side.change(
                        at, found.id(), new NameMore(named.under(found.id()), side.today(), side.council(at))));
    }

    /** Lets those who handle the case know who the reporter is, who chose so. */
    @POST
    @Path("/identity")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Conversation.class)
    public Response disclose(HotlineIdentity body) {
        var in = new Fields();
        var name = in.text("name", body.name(), ConversingResource.NAME_MAX);
        return answer(body.reference(), in, (at, found) -> side.disclose(at, found.id(), name.get()));
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = HotlineFileForm.class)))
    @APIResponseSchema(value = FileLine.class, responseCode = "201", responseDescription = "Taken in")
    public Response send(@HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType, InputStream body) {
        return Quiet.answer(() -> {
            FormUpload form = ReportersFiles.read(contentType, body, Set.of("reference", "id"));
            Optional<FileId> drawn =
                    Optional.ofNullable(form.field("id")).map(RandomIds::of).map(FileId::new);
            return answer(form.field("reference"), new Fields(), (at, found) -> files.send(at, found, form, drawn));
        });
    }

    /** All files of both sides, the oldest first. There are no more than a case may hold. */
    @POST
    @Path("/file-list")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(FileLine[].class)
    public Response list(CaseRequest body) {
        return answer(body.reference(), new Fields(), (at, found) -> files.list(at, found));
    }

    /** A file that was sent to the reporter. */
    @POST
    @Path("/file-reading")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.WILDCARD)
    public Response fetch(HotlineFile body) {
        var in = new Fields();
        var file = in.uuid("file", body.file());
        return answer(body.reference(), in, (at, found) -> files.fetch(at, found, new FileId(file.get())));
    }

    /** Of the caller's own case under that reference, or the one answer to all that lead nowhere. */
    private Response answer(@Nullable String reference, Fields in, BiFunction<Authority, Found, Response> work) {
        return Quiet.answer(() -> {
            var named = in.text("reference", reference, Filing.REFERENCE_MAX);
            in.check();
            Caller hotline = caller.get();
            Authority at = authorities.served(hotline.authority().id());
            return work.apply(at, side.filed(at, hotline.person(), Filing.reference(named.get())));
        });
    }
}
