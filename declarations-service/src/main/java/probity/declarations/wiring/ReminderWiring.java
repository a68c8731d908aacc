package probity.declarations.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import probity.chassis.lease.Errand;
import probity.declarations.clock.GiftDeadlines;
import probity.declarations.clock.Recipients;
import probity.declarations.clock.Reminding;
import probity.declarations.clock.Staff;
import probity.declarations.reminding.ReminderRun;

/** What happens by the clock alone. */
@Dependent
class ReminderWiring {

    @Produces
    @Singleton
    Reminding reminding(GiftDeadlines deadlines, Staff staff) {
        return new Reminding(deadlines, new Recipients(staff));
    }

    @Produces
    @Singleton
    Errand reminders(DeclarationsConfig config, DataSource dataSource, ReminderRun run) {
        return new Errand("reminders", config.reminders().every(), dataSource, run::run);
    }

    void start(@Observes StartupEvent started, Errand reminders) {
        reminders.start();
    }

    void stop(@Observes ShutdownEvent stopping, Errand reminders) {
        reminders.close();
    }
}
