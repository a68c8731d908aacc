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
import java.util.Map;
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
        long begin = System.nanoTime();
        run("council.sql", stack, state, connection -> Map.of("${manager}", demoManager(connection)));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        out.printf("  filled with 100,000 people and 1,000,000 gifts in %d s%n", took.toSeconds());
    }

    /** What stands for the placeholders of a script. */
    interface Words {
        Map<String, String> in(Connection connection) throws SQLException;
    }

    /** Runs a script of this package in the database of declarations-service, as its owner. */
    static void run(String script, Stack stack, Path state, Words words) throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:%d/declarations"
                .formatted(stack.ports().of(Port.POSTGRES));
        String password = Files.readString(state.resolve("secrets").resolve("postgres-" + OWNER))
                .strip();
        try (Connection connection = DriverManager.getConnection(url, OWNER, password);
                var statement = connection.createStatement()) {
            String sql = read(script);
            for (var word : words.in(connection).entrySet()) {
                sql = sql.replace(word.getKey(), word.getValue());
            }
            statement.execute(sql);
            statement.execute("vacuum analyze");
        }
    }

    private static String demoManager(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(DEMO_MANAGER)) {
            row.next();
            return row.getString("manager");
        }
    }

    private static String read(String script) throws IOException {
        try (var file = Council.class.getResourceAsStream("/probity/bench/" + script)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
