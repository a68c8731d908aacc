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
import probity.local.Options;
import probity.local.Part;
import probity.local.Port;
import probity.local.Stack;

/** Fills a running declarations-service with the people and gifts of a large council. */
final class Council {

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

    /** A database as such a council has it: what is asked for most fits into its memory. The public may ask at any rate. */
    static Options large(Options options) {
        return options.with(Part.POSTGRES, "shared_buffers", "1GB")
                .with(Part.GATEWAY, "PROBITY_GATEWAY_PUBLIC_DOOR_PER_SECOND", "100000");
    }

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
        run("declarations", script, stack, state, words);
    }

    /** Runs a script of this package in the database of a service, as its owner. */
    static void run(String database, String script, Stack stack, Path state, Words words)
            throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(stack.ports().of(Port.POSTGRES), database);
        String owner = database + "_owner";
        try (Connection connection = DriverManager.getConnection(url, owner, secret(state, "postgres-" + owner));
                var statement = connection.createStatement()) {
            String sql = read(script);
            for (var word : words.in(connection).entrySet()) {
                sql = sql.replace(word.getKey(), word.getValue());
            }
            statement.execute(sql);
            statement.execute("vacuum analyze");
        }
        try (Connection connection = DriverManager.getConnection(url, "postgres", secret(state, "postgres"));
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private static String secret(Path state, String name) throws IOException {
        return Files.readString(state.resolve("secrets").resolve(name)).strip();
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
