package probity.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import probity.local.Port;
import probity.local.Stack;

/** Fills a running declarations-service with the people and gifts of a large council. */
final class Council {

    private static final String OWNER = "declarations_owner";

    /** Below whom the demo's officers are; it is the one with the login. */
    private static final String DEMO_MANAGER = """
            select manager
              from placement
             where authority = 'kensington-chelsea' and manager is not null
             group by manager
             order by count(*) desc
             limit 1
            """;

    private Council() {}

    static void fill(Stack stack, Path state, PrintStream out) throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:%d/declarations"
                .formatted(stack.ports().of(Port.POSTGRES));
        String password = Files.readString(state.resolve("secrets").resolve("postgres-" + OWNER))
                .strip();
        long begin = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(url, OWNER, password);
                var statement = connection.createStatement()) {
            statement.execute(script(demoManager(connection)));
            statement.execute("vacuum analyze");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        out.printf("  filled with 100,000 people and 1,000,000 gifts in %d s%n", took.toSeconds());
    }

    private static String demoManager(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(DEMO_MANAGER)) {
            row.next();
            return row.getString("manager");
        }
    }

    private static String script(String manager) throws IOException {
        try (var script = Council.class.getResourceAsStream("/probity/bench/council.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("${manager}", manager);
        }
    }
}
