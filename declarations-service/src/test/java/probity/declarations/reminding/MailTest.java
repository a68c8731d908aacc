package probity.declarations.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.DESCRIPTION;
import static probity.declarations.GiftsOverHttp.declared;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.clock.Staff;

/** A mail as it arrives at a real server. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-5")
class MailTest {

    private static final String MARTINS = "martin@probity.example";

    private static final String OTHERS = "somebody@probity.example";

    @Inject
    ReminderRun reminders;

    @Inject
    MailTable mails;

    @Inject
    Staff staff;

    @Inject
    Post post;

    @Inject
    Clock clock;

    @SuppressWarnings("NullAway.Init")
    private GreenMail server;

    @Test
    void it_says_that_something_waits_and_where_and_nothing_of_the_declaration() throws Exception {
        var gift = declared("20.00");
        MANAGER.asks()
                .header("Probity-Seen", gift.header("Probity-Seen"))
                .get("/api/v1/deadlines/line")
                .then()
                .statusCode(200);
        reminders.run();
        Addresses manager = (_, person) -> Optional.of(person.value().equals(MANAGER.id()) ? MARTINS : OTHERS);
        new MailRun(mails, manager, staff, post, clock).run();

        assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
        MimeMessage mail = server.getReceivedMessagesForDomain(MARTINS)[0];
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        String whole = text(mail);
        assertThat(whole)
                .contains("text/plain", "text/html", "waits for you", "/inbox")
                .doesNotContain(
                        gift.<String>path("id"), "Acme", "01234567", DESCRIPTION, "20.00", "gift", "Olive", "Okoro")
                .doesNotContain(OFFICER.id().toString(), MANAGER.id().toString());
    }

    @Test
    void the_same_letter_has_the_same_name_each_time_it_is_sent() throws Exception {
        server.purgeEmailFromAllMailboxes();
        var letter = new Post.Letter(UUID.randomUUID(), "somebody@probity.example", 3);
        post.deliver(letter);
        post.deliver(letter);

        assertThat(server.waitForIncomingEmail(5_000, 2)).isTrue();
        assertThat(server.getReceivedMessages())
                .allSatisfy(mail -> assertThat(mail.getMessageID()).isEqualTo("<%s@probity>".formatted(letter.id())))
                .allSatisfy(mail -> assertThat(text(mail)).contains("3 things wait for you."));
    }

    @Test
    void neither_the_log_nor_a_failure_tells_of_a_declaration_or_an_address() throws Exception {
        Queue<String> log = new ConcurrentLinkedQueue<>();
        Handler listening = listeningTo(log);
        Logger.getLogger("").addHandler(listening);
        try {
            var gift = declared("20.00");
            DIRECTOR.asks()
                    .header("Probity-Seen", gift.header("Probity-Seen"))
                    .get("/api/v1/deadlines/line")
                    .then()
                    .statusCode(200);
            reminders.run();
            Addresses broken = (_, _) -> Optional.of("broken mailbox");
            new MailRun(
                            mails,
                            broken,
                            staff,
                            post,
                            new MovableClock(LocalDate.now(clock).plusDays(1)))
                    .run();
            assertThatThrownBy(() -> post.deliver(new Post.Letter(UUID.randomUUID(), "broken mailbox", 1)))
                    .isInstanceOf(Post.Undelivered.class)
                    .hasMessageNotContaining("broken");
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }

        assertThat(String.join("", log))
                .doesNotContain("broken mailbox", "Acme", DESCRIPTION, "20.00", "Olive", "Okoro");
    }

    private static Handler listeningTo(Queue<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(new SimpleFormatter().format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static String text(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
