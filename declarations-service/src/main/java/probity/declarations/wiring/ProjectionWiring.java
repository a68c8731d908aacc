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
import probity.chassis.http.Freshness;
import probity.chassis.http.Seen;
import probity.chassis.log.EventLog;
import probity.chassis.log.Watermark;
import probity.chassis.projection.Follower;
import probity.chassis.projection.Knowledge;
import probity.chassis.projection.ProjectionRunner;
import probity.declarations.people.DemoPeople;

/** Everything that follows the log. */
@Dependent
class ProjectionWiring {

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
            demo.register();
        }
    }

    void stop(@Observes ShutdownEvent stopping, ProjectionRunner projections) {
        projections.close();
    }
}
