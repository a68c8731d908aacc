package probity.declarations.wiring;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import probity.chassis.access.AccessLog;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Replies;
import probity.chassis.http.Requests;
import probity.chassis.http.Writes;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.log.EventLog;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Watermark;

/** The clock, the log and what seals it. */
@Dependent
class LogWiring {

    /** A council's days begin and end in London. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }

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

    /** After the requests, and before the connections are taken away. */
    void stop(@Observes ShutdownEvent stopping, PostgresEventLog log) {
        log.close();
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
    AccessLog accesses(EventLog log, Clock clock) {
        return new AccessLog(log, clock);
    }
}
