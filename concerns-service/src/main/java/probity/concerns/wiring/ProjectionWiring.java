package probity.concerns.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import probity.chassis.http.Freshness;
import probity.chassis.http.Seen;
import probity.chassis.log.EventLog;
import probity.chassis.log.Watermark;
import probity.chassis.projection.Follower;
import probity.chassis.projection.ProjectionRunner;

/** Everything that follows the log. */
@Dependent
class ProjectionWiring {

    @Produces
    @Singleton
    ProjectionRunner projections(
            @Any Instance<Follower> followers, DataSource dataSource, EventLog log, Watermark stored) {
        return new ProjectionRunner(followers.stream().toList(), dataSource, log, stored);
    }

    void start(@Observes StartupEvent started, ProjectionRunner projections) {
        projections.start();
    }

    void close(@Disposes ProjectionRunner projections) {
        projections.close();
    }

    @Produces
    @Singleton
    Freshness freshness(Seen seen, ProjectionRunner projections) {
        return new Freshness(seen, projections);
    }
}
