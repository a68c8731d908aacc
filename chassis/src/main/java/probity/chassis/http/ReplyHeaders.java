package probity.chassis.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Nobody on the way keeps a copy of an answer, unless its resource allows it. */
class ReplyHeaders {

    @ServerResponseFilter
    void protect(ContainerResponseContext reply) {
        reply.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, _ -> List.of("no-store"));
        reply.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
