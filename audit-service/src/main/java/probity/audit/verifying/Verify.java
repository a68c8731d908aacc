package probity.audit.verifying;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import probity.chassis.merkle.NoteKey;

/**
 * The command. It is told in a file of properties where the databases are ({@code audit.url}, {@code audit.user} and
 * {@code audit.password}; the same for {@code declarations} and {@code concerns}), which file holds the published keys
 * ({@code keys}, one a line), and which folder holds checkpoints that were kept ({@code checkpoints}; may be absent).
 */
public final class Verify {

    private final Properties settings;

    Verify(Properties settings) {
        this.settings = settings;
    }

    /** Ends with 0 if all is as it must be, with 1 if not, with 2 if it cannot tell. */
    public static void main(String... arguments) {
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8)) {
            System.exit(run(out, arguments));
        }
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length != 1) {
            out.println("Name one file of settings.");
            return 2;
        }
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            Properties settings = new Properties();
            settings.load(file);
            List<Finding> findings = new Verify(settings).findings();
            findings.forEach(out::println);
            out.println(
                    findings.isEmpty()
                            ? "Logs, publications and ledgers are what was signed and told."
                            : "Something is not as it was signed and told: see above.");
            return findings.isEmpty() ? 0 : 1;
        } catch (IOException | SQLException | IllegalArgumentException e) {
            out.println("This cannot be verified: " + e.getMessage());
            return 2;
        }
    }

    List<Finding> findings() throws IOException, SQLException {
        try (Connection audit = connect("audit");
                Connection declarations = connect("declarations");
                Connection concerns = connect("concerns")) {
            return new Verification(audit, declarations, concerns, keys(), checkpoints()).findings();
        }
    }

    private List<NoteKey> keys() throws IOException {
        return Files.readAllLines(Path.of(setting("keys"))).stream()
                .filter(line -> !line.isBlank())
                .map(NoteKey::parse)
                .toList();
    }

    private List<String> checkpoints() throws IOException {
        List<String> notes = new ArrayList<>();
        String folder = settings.getProperty("checkpoints");
        if (folder != null) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".checkpoint"))
                        .toList()) {
                    notes.add(Files.readString(file));
                }
            }
        }
        return notes;
    }

    /** It reads, and sees one state of the database from its first question on. */
    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", setting(database + ".user"));
        login.setProperty("password", settings.getProperty(database + ".password", ""));
        Connection connection = DriverManager.getConnection(setting(database + ".url"), login);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    private String setting(String name) {
        return Objects.requireNonNullElseGet(settings.getProperty(name), () -> {
            throw new IllegalArgumentException("the setting " + name + " is missing");
        });
    }
}
