package probity.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import probity.local.Trouble.Kind;

/** PostgreSQL with one database for each service, which has an owner (for migrations) and a user (for the service). */
final class Postgres implements Server {

    static final Set<Part> DATABASES = Set.of(Part.DECLARATIONS, Part.CONCERNS, Part.AUDIT);

    private static final String ADMINISTRATOR = "postgres";

    private final Layout layout;

    private final Secrets secrets;

    private final int port;

    private final Map<String, String> overrides;

    /** @param overrides settings that stand above those that it has here */
    Postgres(Layout layout, Secrets secrets, int port, Map<String, String> overrides) {
        this.layout = layout;
        this.secrets = secrets;
        this.port = port;
        this.overrides = Map.copyOf(overrides);
    }

    String url(Part service) {
        return url(service.id());
    }

    String userPassword(Part service) {
        return secrets.password("postgres-" + service.id());
    }

    static String owner(Part service) {
        return service.id() + "_owner";
    }

    String ownerPassword(Part service) {
        return secrets.password("postgres-" + owner(service));
    }

    @Override
    public void prepare(Children helpers) throws InterruptedException {
        Installation.complete(home(), () -> {
            try (InputStream archive = binaries()) {
                Archive.unpackXz(archive, home());
            }
        });
        if (Files.notExists(data())) {
            createCluster(helpers);
        }
    }

    /** Beside its place first, so that a run killed meanwhile leaves no half of one. */
    private void createCluster(Children helpers) throws InterruptedException {
        Path part = data().resolveSibling("postgres.part");
        Layout.delete(part);
        String password = secrets.password("postgres");
        Path passwordFile = secrets.write("postgres.initdb", password);
        helpers.run(
                "initdb",
                "Creating the databases' folder",
                ordinaryUser(List.of(
                        home().resolve("bin/initdb").toString(),
                        "--pgdata=" + part,
                        "--username=" + ADMINISTRATOR,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C")),
                Map.of());
        try {
            Files.delete(passwordFile);
            Files.move(part, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.of("Creating the databases' folder", e);
        }
    }

    @Override
    public Launch launch() {
        Stream<String> settings = Stream.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=150",
                "shared_buffers=96MB",
                // after each checkpoint every page that is touched goes whole into the log: not twice a minute
                "max_wal_size=4GB",
                "checkpoint_timeout=15min",
                // neither statements nor the values of a violated key: both can hold what was said in confidence
                "log_error_verbosity=terse",
                "log_min_error_statement=panic");
        Stream<String> over = overrides.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue());
        List<String> command = Stream.concat(
                        Stream.of(home().resolve("bin/postgres").toString(), "-D", data().toString()),
                        Stream.concat(settings, over).flatMap(setting -> Stream.of("-c", setting)))
                .toList();
        return new Launch(ordinaryUser(command), Map.of(), this::isReady, Duration.ofSeconds(60));
    }

    @Override
    public void arrange() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (Part service : DATABASES) {
                account(statement, service.id(), userPassword(service));
                account(statement, owner(service), ownerPassword(service));
                if (isAbsent(statement, "select 1 from pg_database where datname = '%s'", service.id())) {
                    statement.execute("create database %s owner %s".formatted(service.id(), owner(service)));
                }
                statement.execute("revoke connect, temporary on database %s from public".formatted(service.id()));
                statement.execute("grant connect on database %1$s to %1$s".formatted(service.id()));
            }
        } catch (SQLException e) {
            throw new Trouble(Kind.PART_FAILED, "PostgreSQL refuses to create the databases: " + e.getMessage());
        }
    }

    private static void account(Statement statement, String name, String password) throws SQLException {
        boolean absent = isAbsent(statement, "select 1 from pg_roles where rolname = '%s'", name);
        statement.execute("%s role %s login password '%s'".formatted(absent ? "create" : "alter", name, password));
    }

    private static boolean isAbsent(Statement statement, String query, String name) throws SQLException {
        try (var rows = statement.executeQuery(query.formatted(name))) {
            return !rows.next();
        }
    }

    private boolean isReady() {
        try (var _ = connect()) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(ADMINISTRATOR), ADMINISTRATOR, secrets.password("postgres"));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private Path data() {
        return layout.data(Part.POSTGRES);
    }

    private Path home() {
        return layout.servers().resolve("postgres-" + Versions.POSTGRES);
    }

    private static InputStream binaries() throws IOException {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        InputStream archive = Postgres.class.getResourceAsStream("/postgres-linux-%s.txz".formatted(machine));
        if (archive == null) {
            throw new IOException("there is no PostgreSQL for this kind of machine (%s)".formatted(machine));
        }
        return archive;
    }

    /** PostgreSQL does not run as root: there it runs in a user namespace where it is nobody. */
    private static List<String> ordinaryUser(List<String> command) {
        return System.getProperty("user.name").equals("root")
                ? Stream.concat(Stream.of("unshare", "-U"), command.stream()).toList()
                : command;
    }
}
