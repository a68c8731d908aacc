package probity.declarations.reminding;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Letters as mails. What a mail server says of one may quote the address, so only its number is passed on. */
@Singleton
class MailPost implements Post {

    private static final String SUBJECT = "Something waits for you in Probity";

    /** What else a server says may be its own trouble, and pass. */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    private final Mailer mailer;
    private final Template text;
    private final Template html;
    private final String inbox;

    MailPost(
            Mailer mailer,
            @Location("digest.txt") Template text,
            @Location("digest.html") Template html,
            @ConfigProperty(name = "probity.reminders.inbox") String inbox) {
        this.mailer = mailer;
        this.text = text;
        this.html = html;
        this.inbox = inbox;
    }

    @Override
    public void deliver(Letter letter) throws Undelivered {
        try {
            mailer.send(Mail.withText(letter.address(), SUBJECT, rendered(text, letter))
                    .setHtml(rendered(html, letter))
                    .addHeader("Message-ID", "<%s@probity>".formatted(letter.id())));
        } catch (RuntimeException failed) {
            throw undelivered(failed);
        }
    }

    private static Undelivered undelivered(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                int code = refused.getReplyCode();
                return new Undelivered("SMTP " + code, NO_SUCH_MAILBOX.contains(code));
            }
        }
        return new Undelivered(failed.getClass().getSimpleName(), false);
    }

    private String rendered(Template template, Letter letter) {
        return template.data("news", letter.news()).data("inbox", inbox).render();
    }
}
