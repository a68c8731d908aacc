package probity.concerns.conversing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Authorities;
import probity.chassis.http.Fields;
import probity.chassis.http.Quiet;
import probity.chassis.identity.Authority;
import probity.concerns.conversing.ReportersSide.Found;
import probity.concerns.evidence.FileId;
import probity.concerns.keeping.FileLine;
import probity.concerns.keeping.FormUpload;

/** The files of a case, for its reporter: to send some, to see which there are, and to fetch those that were sent back. */
@Path("/api/v1/authorities/{authority}/conversation")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Reporters")
class ReporterFilesResource {

    /** A form with a file. The file comes last: whose case it is must be known before it is taken. */
    record FileForm(
            @Nullable String receipt,
            @Nullable String session,

            @Schema(
                    description =
                            "A random UUID that is drawn for this file; without it the same file of the same day is one")
            @Nullable
            String id,

            @Schema(type = SchemaType.STRING, format = "binary") @Nullable
            String file) {}

    /** @param file the id of a file in the list */
    record FileRequest(
            @Nullable String receipt,
            @Nullable String session,
            @Nullable String file) implements Credential {

        @Override
        public String toString() {
            return "[receipt]";
        }
    }

    private final Authorities authorities;
    private final Credentials credentials;
    private final ReportersSide side;
    private final ReportersFiles files;

    ReporterFilesResource(Authorities authorities, Credentials credentials, ReportersSide side, ReportersFiles files) {
        this.authorities = authorities;
        this.credentials = credentials;
        this.side = side;
        this.files = files;
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = FileForm.class)))
    @APIResponseSchema(value = FileLine.class, responseCode = "201", responseDescription = "Taken in")
    public Response send(
            @RestPath String authority,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            InputStream body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            FormUpload form = ReportersFiles.read(contentType, body, Set.of("receipt", "session", "id"));
            Optional<FileId> drawn =
                    Optional.ofNullable(form.field("id")).map(RandomIds::of).map(FileId::new);
            Found found = open(at, new ConversationRequest(form.field("receipt"), form.field("session")));
            return files.send(at, found, form, drawn);
        });
    }

    /** All files of both sides, the oldest first. There are no more than a case may hold. */
    @POST
    @Path("/file-list")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(FileLine[].class)
    public Response list(@RestPath String authority, ConversationRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            return files.list(at, open(at, body));
        });
    }

    /** A file that was sent to the reporter. Their own they have. */
    @POST
    @Path("/file-reading")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces(MediaType.WILDCARD)
    public Response fetch(@RestPath String authority, FileRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            var asked = new Fields().uuid("file", body.file());
            var id = new FileId(asked.get());
            return files.fetch(at, open(at, body), id);
        });
    }

    private Found open(Authority at, Credential credential) {
        return side.open(at, credentials.receiptOf(at, credential));
    }
}
