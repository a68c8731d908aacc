package probity.local;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The mail server's program: each mail becomes a file, named for the moment at which it came, in London. */
final class KeepingMails implements MessageDeliveryHandler {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSSSSSSSS").withZone(ZoneId.of("Europe/London"));

    private final GreenMail server;

    private final Path folder;

    private final Clock clock;

    private KeepingMails(GreenMail server, Path folder, Clock clock) {
        this.server = server;
        this.folder = folder;
        this.clock = clock;
    }

    /** Takes the port and the folder, and runs until it is ended. */
    public static void main(String[] arguments) {
        var setup = new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup);
        server.getUserManager()
                .setMessageDeliveryHandler(new KeepingMails(server, Path.of(arguments[1]), Clock.systemUTC()));
        server.start();
    }

    /** One mail at a time, so that no two have one name; what the server itself keeps of earlier ones is let go. */
    @Override
    public synchronized GreenMailUser handle(MovingMessage mail, MailAddress to)
            throws MessagingException, UserException {
        try {
            server.purgeEmailFromAllMailboxes();
            Path part = Files.createTempFile(folder, "mail", ".part");
            try (var file = Files.newOutputStream(part)) {
                mail.getMessage().writeTo(file);
            }
            Path kept = folder.resolve(MOMENT.format(clock.instant()) + ".eml");
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | FolderException e) {
            throw new IllegalStateException("cannot keep a mail", e);
        }
        GreenMailUser known = server.getUserManager().getUserByEmail(to.getEmail());
        return known == null ? server.getUserManager().createUser(to.getEmail(), to.getEmail(), "") : known;
    }
}
