package probity.declarations.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What of the protocol is spoken here, in files beside the code. */
@Path(Scim.ROOT)
@RolesAllowed("hr-directory")
@Produces({Scim.MEDIA_TYPE, "application/json"})
@RunOnVirtualThread
@Tag(name = "SCIM")
class DiscoveryResource {

    private static final ObjectNode CONFIG = file("service-provider-config").getFirst();

    private static final List<ObjectNode> TYPES = file("resource-types");

    private static final List<ObjectNode> SCHEMAS = file("schemas");

    @GET
    @Path("/ServiceProviderConfig")
    public Response config() {
        return Scim.ok(CONFIG);
    }

    @GET
    @Path("/ResourceTypes")
    public Response types() {
        return Scim.ok(Scim.list(TYPES.size(), 1, TYPES));
    }

    @GET
    @Path("/ResourceTypes/{name}")
    public Response type(@RestPath String name) {
        return one(TYPES, name);
    }

    @GET
    @Path("/Schemas")
    public Response schemas() {
        return Scim.ok(Scim.list(SCHEMAS.size(), 1, SCHEMAS));
    }

    @GET
    @Path("/Schemas/{urn}")
    public Response schema(@RestPath String urn) {
        return one(SCHEMAS, urn);
    }

    private static Response one(List<ObjectNode> all, String id) {
        return all.stream()
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .map(Scim::ok)
                .orElseThrow(Scim::absent);
    }

    private static List<ObjectNode> file(String name) {
        String path = "/scim/%s.json".formatted(name);
        try (var stream = Objects.requireNonNull(DiscoveryResource.class.getResourceAsStream(path), path)) {
            List<ObjectNode> all = new ArrayList<>();
            Scim.read(new String(stream.readAllBytes(), UTF_8))
                    .path("Resources")
                    .forEach(each -> all.add((ObjectNode) each));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
