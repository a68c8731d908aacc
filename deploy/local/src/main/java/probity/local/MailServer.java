package probity.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes all mails and delivers none: they lie in a folder, to be looked at. */
final class MailServer implements Server {

    private final Layout layout;

    private final int port;

    MailServer(Layout layout, Ports ports) {
        this.layout = layout;
        this.port = ports.of(Port.MAIL);
    }

    @Override
    public void prepare(Children helpers) {
        try {
            Files.createDirectories(layout.data(Part.MAIL));
        } catch (IOException e) {
            throw Trouble.of("Preparing the folder of mails", e);
        }
    }

    @Override
    public Launch launch() {
        List<String> command = List.of(
                Java.program(),
                "-Xms8m",
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                KeepingMails.class.getName(),
                Integer.toString(port),
                layout.data(Part.MAIL).toString());
        return new Launch(command, Map.of(), Probe.port(port), Duration.ofSeconds(30));
    }
}
