package probity.declarations.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import probity.chassis.http.Freshness;
import probity.chassis.http.Seen;
import probity.chassis.log.EventLog;
import probity.chassis.log.Watermark;
import probity.chassis.projection.Follower;
import probity.chassis.projection.Knowledge;
import probity.chassis.projection.ProjectionRunner;
import probity.chassis.sealing.KeysAway;
import probity.declarations.people.DemoPeople;

/** Everything that follows the log. */
@Dependent
class ProjectionWiring {

    private static final Logger LOG = Logger.getLogger(ProjectionWiring.class);

    @Produces
    @Singleton
    ProjectionRunner projections(
            @Any Instance<Follower> followers, DataSource dataSource, EventLog log, Watermark stored) {
        return new ProjectionRunner(followers.stream().toList(), dataSource, log, stored);
    }

    @Produces
    @Singleton
    Freshness freshness(Seen seen, ProjectionRunner projections) {
        return new Freshness(seen, projections);
    }

    @Produces
    @Singleton
    Knowledge knowledge(DataSource dataSource, ProjectionRunner projections) {
        return new Knowledge(dataSource, projections);
    }

    void start(@Observes StartupEvent started, ProjectionRunner projections, DemoPeople demo, DeclarationsConfig config)
            throws InterruptedException {
        projections.start();
        if (config.demo()) {
            register(demo);
        }
    }

    /** Without its keys the service starts all the same; the demo's people come with the next start then. */
    private static void register(DemoPeople demo) throws InterruptedException {
        try {
            demo.register();
        } catch (KeysAway e) {
            LOG.errorf("The demo's people are not registered: %s", e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent stopping, ProjectionRunner projections) {
        projections.close();
    }
}
