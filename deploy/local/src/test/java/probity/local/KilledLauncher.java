package probity.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Starts PostgreSQL, commits something, and ends like a launcher that is killed: no shutdown hook runs. */
final class KilledLauncher {

    static final int EXIT_CODE = 137;

    private KilledLauncher() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path state = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Stack.start(Options.standard(Checkout.ROOT, state)
                .on(Ports.of(Map.of(Port.POSTGRES.variable(), arguments[1]), 0))
                .only(Part.POSTGRES));
        try (var connection = DriverManager.getConnection(url(port), "audit_owner", ownerPassword(state));
                var statement = connection.createStatement()) {
            statement.execute("create table kept (note text)");
            statement.execute("insert into kept values ('before the power went')");
            statement.execute("grant select on kept to audit");
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/audit".formatted(port);
    }

    static String password(Path state) throws IOException {
        return Files.readString(state.resolve("secrets/postgres-audit"));
    }

    private static String ownerPassword(Path state) throws IOException {
        return Files.readString(state.resolve("secrets/postgres-audit_owner"));
    }
}
