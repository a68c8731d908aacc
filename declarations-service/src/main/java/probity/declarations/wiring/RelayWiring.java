package probity.declarations.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import probity.chassis.command.Aggregate;
import probity.chassis.relay.KafkaAccess;
import probity.chassis.relay.Lanes;
import probity.chassis.relay.Outlet;
import probity.chassis.relay.Publishing;
import probity.chassis.relay.Relay;
import probity.chassis.relay.Translation;
import probity.chassis.relay.Window;
import probity.declarations.code.CodeCommand;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeHistory;
import probity.declarations.gift.Gift;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonEvent;
import probity.declarations.publishing.AccessFacts;
import probity.declarations.publishing.CodeFacts;
import probity.declarations.publishing.GiftFacts;
import probity.declarations.publishing.PersonFacts;

/** The ways out: what is declared, and who looked at it. Nothing here waits for a window. */
@Dependent
class RelayWiring {

    private static final String SOURCE = "/probity/declarations";

    private static final Outlet DECLARATIONS = new Outlet(
            "publishing.declarations.v1", SOURCE, new Lanes("probity.declarations.v1", 0, 12), Window.immediate());

    /** This service's share of the partitions; the others belong to the other services. */
    private static final Outlet ACCESSES =
            new Outlet("publishing.access.v1", SOURCE, new Lanes("probity.access.v1", 0, 4), Window.immediate());

    @Produces
    @Singleton
    Relay relay(DataSource dataSource, Config config, Clock clock) {
        return new Relay(List.of(DECLARATIONS, ACCESSES), dataSource, KafkaAccess.of(config), clock);
    }

    @Produces
    @Singleton
    @Named("declarations")
    Publishing declarations(
            Aggregate<Gift, GiftCommand, GiftEvent> gifts,
            Aggregate<Person, PersonCommand, PersonEvent> people,
            Aggregate<CodeHistory, CodeCommand, CodeEvent> codes,
            @Any Instance<Translation<?>> others,
            Clock clock,
            Relay relay) {
        var these =
                Stream.of(new GiftFacts(gifts.codec()), new PersonFacts(people.codec()), new CodeFacts(codes.codec()));
        return new Publishing(
                DECLARATIONS, clock, Stream.concat(these, others.stream()).toList(), relay::wake);
    }

    @Produces
    @Singleton
    @Named("accesses")
    Publishing accesses(Clock clock, Relay relay) {
        return new Publishing(ACCESSES, clock, List.of(new AccessFacts()), relay::wake);
    }

    void start(@Observes StartupEvent started, Relay relay) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent stopping, Relay relay) {
        relay.close();
    }
}
