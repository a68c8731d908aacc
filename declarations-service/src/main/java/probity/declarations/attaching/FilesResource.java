package probity.declarations.attaching;

import static jakarta.ws.rs.core.Response.Status.GONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.decider.Decider;
import probity.chassis.files.SealedFiles;
import probity.chassis.files.StoredFile;
import probity.chassis.http.Freshness;
import probity.chassis.http.Problem;
import probity.chassis.http.Seen;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.attachment.Attachment.Attached;

/** The files of a gift: what there is, and each as it was sent. */
@Path("/api/v1/gifts/{id}/files")
@RolesAllowed({"declarant", "line-manager", "director", "monitoring-officer", "deputy-monitoring-officer"})
@RunOnVirtualThread
@Tag(name = "Gifts")
class FilesResource {

    private final ReadableFiles readable;
    private final SealedFiles files;
    private final Freshness freshness;
    private final CurrentCaller caller;

    FilesResource(ReadableFiles readable, SealedFiles files, Freshness freshness, CurrentCaller caller) {
        this.readable = readable;
        this.files = files;
        this.freshness = freshness;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<FileBody> all(@RestPath UUID id, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(AttachmentsProjection.NAME, seen);
        return readable.list(id, caller.get());
    }

    /** Never shown by the browser itself: somebody else chose what is in it. */
    @GET
    @Path("/{file}")
    @Produces(MediaType.WILDCARD)
    public Response one(@RestPath UUID id, @RestPath UUID file) {
        var found = readable.open(id, file, caller.get());
        var attached = Decider.in(Attached.class, found.state());
        StoredFile stored = files.open(attached.file().file(), caller.get().authority())
                .orElseThrow(() ->
                        Problem.of(GONE, "file-erased", "The file was erased.").thrown());
        StreamingOutput content = stored::writeTo;
        return Response.ok(content, stored.mediaType())
                .tag(new EntityTag(Integer.toString(found.version().value())))
                .header(HttpHeaders.CONTENT_LENGTH, stored.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(attached.name().text()))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** RFC 6266: the name in UTF-8, so that no letter of it can end the header. */
    private static String disposition(@Nullable String name) {
        String plain = name == null ? "file" : name;
        String encoded = URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }
}
