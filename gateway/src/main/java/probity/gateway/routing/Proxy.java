package probity.gateway.routing;

import static probity.gateway.routing.Route.Service.AUDIT;
import static probity.gateway.routing.Route.Service.CONCERNS;
import static probity.gateway.routing.Route.Service.DECLARATIONS;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import probity.gateway.routing.Route.Door;
import probity.gateway.routing.Route.Service;
import probity.gateway.wiring.GatewayConfig;

/** Passes what the gatekeeper admits on to the service it is for, as a stream. */
@Singleton
class Proxy {

    private static final int CONNECTIONS_MAX = 256;

    private static final int WAITING_MAX = 1_024;

    private static final int CONNECT_MILLIS = 2_000;

    /**
     * Longer than any answer may take: a file waits for its turn and is looked into, then the same to be cleaned, twice 5
     * and 30 seconds. A service that says nothing for so long is away.
     */
    private static final int SILENCE_SECONDS = 90;

    private final Gatekeeper gatekeeper;
    private final Answers answers;
    private final HttpClient client;
    private final Map<Service, SocketAddress> addresses = new EnumMap<>(Service.class);

    Proxy(Vertx vertx, GatewayConfig config, Gatekeeper gatekeeper, Answers answers) {
        this.gatekeeper = gatekeeper;
        this.answers = answers;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_MAX)
                .setMaxWaitQueueSize(WAITING_MAX)
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(SILENCE_SECONDS));
        addresses.put(DECLARATIONS, address(config.declarations()));
        addresses.put(CONCERNS, address(config.concerns()));
        addresses.put(AUDIT, address(config.audit()));
    }

    void routes(@Observes Router router) {
        for (String door : List.of("/api/*", "/scim/*")) {
            router.route(door).handler(context -> gatekeeper.admit(context, route -> pass(context, route)));
        }
    }

    private void pass(RoutingContext context, Route route) {
        HttpProxy.reverseProxy(client)
                .origin(addresses.get(route.service()))
                .addInterceptor(at(route.door()))
                .handle(context.request());
    }

    private ProxyInterceptor at(Door door) {
        return new ProxyInterceptor() {
            @Override
            public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
                Headers.ofRequest(context.request().headers(), door);
                return context.sendRequest().recover(_ -> {
                    context.request().release();
                    return Future.succeededFuture(answers.away(context.request().response()));
                });
            }

            @Override
            public Future<Void> handleProxyResponse(ProxyContext context) {
                Headers.ofReply(context.response().headers(), door);
                Padding.fill(context.response());
                return context.sendResponse();
            }
        };
    }

    private static SocketAddress address(URI service) {
        return SocketAddress.inetSocketAddress(service.getPort(), service.getHost());
    }
}
