package probity.declarations.reminding;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import probity.declarations.clock.Staff;
import probity.declarations.reminding.MailTable.Due;
import probity.declarations.reminding.MailTable.End;
import probity.declarations.reminding.Post.Letter;
import probity.declarations.reminding.Post.Undelivered;

/**
 * Sends each person at most one mail a day, if there is anything new. A mail may come twice if a sender dies in the
 * moment after it was sent, and is never lost.
 */
@Singleton
public class MailRun {

    private static final Logger LOG = Logger.getLogger(MailRun.class);

    /** Longer than any attempt takes. */
    private static final Duration UNHEARD_OF = Duration.ofMinutes(10);

    private final MailTable mails;
    private final Addresses addresses;
    private final Staff staff;
    private final Post post;
    private final Clock clock;

    public MailRun(MailTable mails, Addresses addresses, Staff staff, Post post, Clock clock) {
        this.mails = mails;
        this.addresses = addresses;
        this.staff = staff;
        this.post = post;
        this.clock = clock;
    }

    public void run() throws SQLException {
        mails.collect(today(), clock.instant());
        Optional<Due> due = take();
        while (due.isPresent()) {
            send(due.get());
            due = take();
        }
    }

    private Optional<Due> take() throws SQLException {
        Instant now = clock.instant();
        return mails.take(now, now.plus(UNHEARD_OF));
    }

    private void send(Due mail) throws SQLException {
        if (mail.news() == 0 || !staff.serves(mail.authority(), mail.person(), today())) {
            mails.end(mail.id(), End.NEEDLESS, clock.instant(), null);
            return;
        }
        Optional<String> address = addresses.of(mail.authority(), mail.person());
        if (address.isEmpty()) {
            mails.end(mail.id(), End.UNADDRESSED, clock.instant(), null);
            return;
        }
        try {
            post.deliver(new Letter(mail.id(), address.get(), mail.news()));
            mails.end(mail.id(), End.SENT, clock.instant(), null);
        } catch (Undelivered failure) {
            put(mail, failure);
        }
    }

    /** For another attempt, or aside for somebody to look at. */
    private void put(Due mail, Undelivered failure) throws SQLException {
        if (failure.isForGood() || mail.attempts() >= Attempts.MOST) {
            LOG.warnf("mail %s is set aside after %d attempts: %s", mail.id(), mail.attempts(), failure.getMessage());
            mails.end(mail.id(), End.SET_ASIDE, clock.instant(), failure.getMessage());
        } else {
            mails.postpone(mail.id(), clock.instant().plus(Attempts.pause(mail.attempts())), failure.getMessage());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
