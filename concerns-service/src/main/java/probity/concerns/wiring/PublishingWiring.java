package probity.concerns.wiring;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import probity.chassis.access.AccessCodec;
import probity.chassis.identity.Authority;
import probity.chassis.projection.Follower;
import probity.chassis.relay.Closing;
import probity.chassis.relay.KafkaAccess;
import probity.chassis.relay.Lanes;
import probity.chassis.relay.Outlet;
import probity.chassis.relay.Publishing;
import probity.chassis.relay.Relay;
import probity.chassis.relay.Translation;
import probity.chassis.relay.Window;

/** The ways out of this service. What says that there is a case leaves by window, access facts included. */
@Dependent
class PublishingWiring {

    private static final String SOURCE = "/probity/concerns";

    private static final Lanes CONCERNS = new Lanes("probity.concerns.v1", 0, 12);

    private static final Lanes ACCESS = new Lanes("probity.access.v1", 4, 4);

    private static final String BLANK = "probity.concerns.blank.v1";

    private final Window.Every window;
    private final Outlet concerns;
    private final Outlet accesses;

    PublishingWiring(ConcernsConfig config, @Any Instance<Closing> closings) {
        var authorities = config.authorities().stream().map(Authority::new).toList();
        window = Window.every(config.window(), authorities, BLANK);
        Closing closing = Closing.all(closings.stream().toList());
        concerns = new Outlet("publishing-concerns.v1", SOURCE, CONCERNS, window, closing);
        accesses = new Outlet("publishing-access.v1", SOURCE, ACCESS, window);
    }

    @Produces
    @Singleton
    KafkaAccess kafka(Config config) {
        return KafkaAccess.of(config);
    }

    @Produces
    @Singleton
    @Identifier("probity-kafka")
    Map<String, Object> connection(KafkaAccess kafka) {
        return kafka.connection();
    }

    @Produces
    @Singleton
    Window.Every window() {
        return window;
    }

    @Produces
    @Singleton
    Relay relay(DataSource dataSource, KafkaAccess kafka, Clock clock) {
        return new Relay(List.of(concerns, accesses), dataSource, kafka, clock);
    }

    void start(@Observes StartupEvent started, Relay relay) {
        relay.start();
    }

    void close(@Disposes Relay relay) {
        relay.close();
    }

    @Produces
    @Singleton
    @Named("concern-facts")
    Follower concernFacts(@Any Instance<Translation<?>> translations, Clock clock, Relay relay) {
        return publishing(concerns, translations, false, clock, relay);
    }

    @Produces
    @Singleton
    @Named("access-facts")
    Follower accessFacts(@Any Instance<Translation<?>> translations, Clock clock, Relay relay) {
        return publishing(accesses, translations, true, clock, relay);
    }

    private static Publishing publishing(
            Outlet outlet, Instance<Translation<?>> translations, boolean ofAccess, Clock clock, Relay relay) {
        List<Translation<?>> own = translations.stream()
                .<Translation<?>>map(each -> each)
                .filter(each -> each.codec().category().equals(AccessCodec.CATEGORY) == ofAccess)
                .toList();
        return new Publishing(outlet, clock, own, relay::wake);
    }
}
