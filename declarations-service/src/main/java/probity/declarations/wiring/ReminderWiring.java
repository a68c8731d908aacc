package probity.declarations.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.lease.Errand;
import probity.chassis.telemetry.Gauges;
import probity.declarations.clock.GiftDeadlines;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.OwnDeadlines;
import probity.declarations.clock.Recipients;
import probity.declarations.clock.Reminding;
import probity.declarations.clock.ReturnReviews;
import probity.declarations.clock.Staff;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonEvent;
import probity.declarations.reminding.Addresses;
import probity.declarations.reminding.MailRun;
import probity.declarations.reminding.MailTable;
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
    ReturnReviews returnReviews(GiftDeadlines deadlines) {
        return new ReturnReviews(deadlines.codes(), deadlines.standard());
    }

    @Produces
    @Singleton
    List<OpenDeadlines> openDeadlines(@Any Instance<OpenDeadlines> known) {
        return known.stream().toList();
    }

    @Produces
    @Singleton
    List<OwnDeadlines> ownDeadlines(@Any Instance<OwnDeadlines> known) {
        return known.stream().toList();
    }

    @Produces
    @Singleton
    Addresses addresses(Aggregate<Person, PersonCommand, PersonEvent> people, CommandHandler commands) {
        return new DirectoryAddresses(people, commands);
    }

    @Produces
    @Singleton
    Errand reminders(DeclarationsConfig config, DataSource dataSource, ReminderRun notices, MailRun mails) {
        return new Errand("reminders", config.reminders().every(), dataSource, () -> {
            notices.run();
            mails.run();
        });
    }

    void start(@Observes StartupEvent started, Errand reminders, MeterRegistry registry, MailTable mails) {
        new Gauges(registry).mailsSetAside(mails::setAside);
        reminders.start();
    }

    void stop(@Observes ShutdownEvent stopping, Errand reminders) {
        reminders.close();
    }
}
