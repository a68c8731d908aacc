package probity.gateway.wiring;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The settings of the gateway. */
@ConfigMapping(prefix = "probity.gateway")
public interface GatewayConfig {

    /** Where declarations-service listens. */
    @WithDefault("http://127.0.0.1:8081")
    URI declarations();

    /** Where concerns-service listens. */
    @WithDefault("http://127.0.0.1:8082")
    URI concerns();

    /** Where audit-service listens. */
    @WithDefault("http://127.0.0.1:8083")
    URI audit();

    /** The largest body that passes. */
    @WithDefault("256K")
    MemorySize bodyMax();

    /** The largest file that passes, on the few paths that take files; a service may take less. */
    @WithDefault("51M")
    MemorySize fileMax();

    /** How many requests a second one person may make, with twice as many at once. */
    @WithDefault("25")
    int personPerSecond();

    /** How many concerns a second may be raised by all together, receipts drawn for it counted in, with twice as many at once. */
    @WithDefault("100")
    int raisingPerSecond();

    /** How many requests a second all other callers of the open door may make together, with twice as many at once. */
    @WithDefault("100")
    int openDoorPerSecond();

    /** How many requests a second all readers of what is public may make together, with twice as many at once. */
    @WithDefault("50")
    int publicDoorPerSecond();

    /** How many pages of receipts' roots a second all together may read, with twice as many at once. */
    @WithDefault("20")
    int checkingPerSecond();
}
