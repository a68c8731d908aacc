package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What waits is told in the inbox, and by at most one mail a day that gives nothing away. */
record ManagerIsReminded(Scene scene) implements Step {

    /** Reminders are given once a minute; if whoever was at it was killed, once the lease is out. */
    private static final Duration PATIENCE = Duration.ofSeconds(200);

    @Override
    public String title() {
        return "The manager is told what waits: in the inbox, and by a mail that gives nothing away";
    }

    @Override
    public String show() {
        String gift = scene.recall(GiftWaitsForTheManager.GIFT);
        JsonNode notice = Patience.until(
                        PATIENCE,
                        () -> notice(gift),
                        Optional::isPresent,
                        "the inbox does not tell of the gift that waits")
                .orElseThrow();
        for (String inside : new String[] {"Acme", "hamper", "35.00"}) {
            Shown.that(!notice.toString().contains(inside), () -> "the notice tells too much: " + inside);
        }
        String mail = Patience.until(
                        PATIENCE, this::todaysMail, Optional::isPresent, "no mail to the manager has arrived today")
                .orElseThrow();
        for (String inside : new String[] {gift, "Acme", "hamper", "35.00", "gift", "Okoro"}) {
            Shown.that(!mail.contains(inside), () -> "the mail tells too much: " + inside);
        }
        scene.person("manager.kensington")
                .post("/api/v1/inbox/" + notice.path("id").asText() + "/reading", "")
                .expect(200);
        scene.person("officer.kensington")
                .post("/api/v1/inbox/" + notice.path("id").asText() + "/reading", "")
                .expect(404);
        return """
                inbox: "%s" (%s), read; nobody else's
                today's mail to %s says "%s" and no more""".formatted(
                        notice.path("text").asText(),
                        notice.path("reminder").asText(),
                        DirectoryPushesPeople.MANAGERS_ADDRESS,
                        mail.lines()
                                .filter(line -> line.contains("for you") && !line.startsWith("Subject"))
                                .findFirst()
                                .orElseThrow(() -> new Shown.NotShown("the mail does not say that something waits"))
                                .strip());
    }

    private Optional<JsonNode> notice(String gift) {
        JsonNode unread = scene.person("manager.kensington")
                .get("/api/v1/inbox?show=unread&limit=200")
                .expect(200)
                .body()
                .path("items");
        return StreamSupport.stream(unread.spliterator(), false)
                .filter(each -> each.path("link").asText().endsWith(gift))
                .findFirst();
    }

    /** The mail server names the files by when mails came. */
    private Optional<String> todaysMail() {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(scene.today());
        try (var mails = Files.newDirectoryStream(scene.addresses().mails(), day + "*.eml")) {
            return StreamSupport.stream(mails.spliterator(), false)
                    .map(ManagerIsReminded::text)
                    .filter(mail -> mail.contains("To: " + DirectoryPushesPeople.MANAGERS_ADDRESS))
                    .findFirst();
        } catch (IOException | DirectoryIteratorException e) {
            throw new Shown.NotShown("the mails cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static String text(Path mail) {
        try {
            return Files.readString(mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
