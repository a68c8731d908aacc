package probity.concerns.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import javax.sql.DataSource;
import probity.chassis.access.AccessLog;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Authorities;
import probity.chassis.log.EventLog;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Watermark;
import probity.chassis.sealing.SubjectKeys;
import probity.concerns.concern.Concern;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernDecider;
import probity.concerns.concern.ConcernEvent;

/** The log, what seals it, and the model that lives in it. */
@Dependent
class LogWiring {

    @Produces
    @Singleton
    Authorities authorities(ConcernsConfig config) {
        return new Authorities(Set.copyOf(config.authorities()));
    }

    /** Days are those of London. */
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

    void close(@Disposes PostgresEventLog log) {
        log.close();
    }

    @Produces
    @Singleton
    CommandHandler commands(EventLog log) {
        return new CommandHandler(log);
    }

    @Produces
    @Singleton
    AccessLog accesses(EventLog log, Clock clock) {
        return new AccessLog(log, clock);
    }

    @Produces
    @Singleton
    Aggregate<Concern, ConcernCommand, ConcernEvent> concerns(SubjectKeys keys) {
        return new Aggregate<>(new ConcernDecider(), new ConcernEventCodec(SealedTypes.of(keys)));
    }
}
