package probity.declarations.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import probity.chassis.log.EventLog;
import probity.chassis.logtree.LogRoots;
import probity.chassis.logtree.RootTaken;
import probity.chassis.relay.Translation;
import probity.declarations.publishing.LogRootFacts;

/** What the log was, told at regular times. */
@Dependent
class LogRootWiring {

    @Produces
    @Singleton
    LogRoots roots(EventLog log, DataSource dataSource, Clock clock, DeclarationsConfig config) {
        return new LogRoots(log, dataSource, clock, config.logRootsEvery());
    }

    @Produces
    @Singleton
    Translation<RootTaken> rootFacts() {
        return new LogRootFacts();
    }

    void start(@Observes StartupEvent started, LogRoots roots) {
        roots.start();
    }

    void stop(@Observes ShutdownEvent stopping, LogRoots roots) {
        roots.close();
    }
}
