package probity.audit.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import probity.audit.edition.Edition;
import probity.audit.edition.EditionCommand;
import probity.audit.edition.EditionEvent;
import probity.audit.ledger.CosignatureProjection;
import probity.audit.ledger.SignedCheckpointProjection;
import probity.audit.publishing.AccessTranslation;
import probity.audit.publishing.CheckpointTranslation;
import probity.audit.publishing.EditionTranslation;
import probity.audit.reporting.EditionProjection;
import probity.chassis.access.AccessLog;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Freshness;
import probity.chassis.http.Replies;
import probity.chassis.http.Requests;
import probity.chassis.http.Seen;
import probity.chassis.http.Writes;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.log.EventLog;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Watermark;
import probity.chassis.projection.Knowledge;
import probity.chassis.projection.ProjectionRunner;
import probity.chassis.relay.KafkaAccess;
import probity.chassis.relay.Lanes;
import probity.chassis.relay.Outlet;
import probity.chassis.relay.Publishing;
import probity.chassis.relay.Relay;
import probity.chassis.relay.Window;

/** The service's own log, what follows it, and what is told from it. */
@Dependent
class LogWiring {

    private static final String SOURCE = "/probity/audit";

    private static final Outlet OWN =
            new Outlet("publishing-audit.v1", SOURCE, new Lanes("probity.audit.v1", 0, 1), Window.immediate());

    private static final Outlet ACCESSES =
            new Outlet("publishing-access.v1", SOURCE, new Lanes("probity.access.v1", 8, 4), Window.immediate());

    @Produces
    @Singleton
    Watermark stored() {
        return new Watermark();
    }

    @Produces
    @Singleton
    PostgresEventLog log(DataSource dataSource, Watermark stored) {
        return new PostgresEventLog(dataSource, stored);
    }

    void close(@Disposes PostgresEventLog log) {
        log.close();
    }

    @Produces
    @Singleton
    AccessLog accesses(EventLog log, Clock clock) {
        return new AccessLog(log, clock);
    }

    @Produces
    @Singleton
    CommandHandler commands(EventLog log) {
        return new CommandHandler(log);
    }

    @Produces
    @Singleton
    Writes writes(CommandHandler commands, CurrentCaller caller, Requests requests, Replies replies) {
        return new Writes(commands, caller, requests, replies);
    }

    @Produces
    @Singleton
    Relay relay(DataSource dataSource, Clock clock) {
        return new Relay(List.of(OWN, ACCESSES), dataSource, KafkaAccess.of(ConfigProvider.getConfig()), clock);
    }

    @Produces
    @Singleton
    ProjectionRunner projections(
            DataSource dataSource,
            EventLog log,
            Watermark stored,
            Relay relay,
            Clock clock,
            Aggregate<Edition, EditionCommand, EditionEvent> editions) {
        return new ProjectionRunner(
                List.of(
                        new SignedCheckpointProjection(),
                        new CosignatureProjection(),
                        new EditionProjection(editions.codec()),
                        new Publishing(
                                OWN,
                                clock,
                                List.of(new CheckpointTranslation(), new EditionTranslation(editions.codec())),
                                relay::wake),
                        new Publishing(ACCESSES, clock, List.of(new AccessTranslation()), relay::wake)),
                dataSource,
                log,
                stored);
    }

    @Produces
    @Singleton
    Knowledge knowledge(DataSource dataSource, ProjectionRunner projections) {
        return new Knowledge(dataSource, projections);
    }

    @Produces
    @Singleton
    Freshness freshness(Seen seen, ProjectionRunner projections) {
        return new Freshness(seen, projections);
    }

    void start(@Observes StartupEvent started, ProjectionRunner projections, Relay relay) {
        projections.start();
        relay.start();
    }

    /** While there is a database still. */
    void stop(@Observes ShutdownEvent stopping, ProjectionRunner projections, Relay relay) {
        relay.close();
        projections.close();
    }
}
