package probity.gateway.describing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The API's description at {@code /openapi}, and a page to browse it at {@code /docs}. */
@Singleton
class Docs {

    private static final String UI = "/META-INF/resources/webjars/swagger-ui/5.30.3/";

    private record Part(String resource, String mediaType) {}

    private static final Map<String, Part> PARTS = Map.of(
            "/docs", new Part("/docs/index.html", "text/html; charset=utf-8"),
            "/docs/start.js", new Part("/docs/start.js", "text/javascript; charset=utf-8"),
            "/docs/swagger-ui.css", new Part(UI + "swagger-ui.css", "text/css; charset=utf-8"),
            "/docs/swagger-ui-bundle.js", new Part(UI + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"));

    private final Buffer description;

    Docs(ObjectMapper json) {
        description = Buffer.buffer(new OpenApi(json).aggregated().toString());
    }

    void routes(@Observes Router router) {
        router.get("/openapi").handler(context -> send(context, "application/json", description));
        router.get("/").handler(context -> context.redirect("/docs"));
        PARTS.forEach((path, part) -> {
            Buffer content = Buffer.buffer(read(part.resource()));
            router.get(path).handler(context -> send(context, part.mediaType(), content));
        });
    }

    private static void send(RoutingContext context, String mediaType, Buffer content) {
        context.response().putHeader("Content-Type", mediaType).end(content);
    }

    private static byte[] read(String resource) {
        try (InputStream part = Docs.class.getResourceAsStream(resource)) {
            if (part == null) {
                throw new IllegalStateException("missing from the build: " + resource);
            }
            return part.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
