package probity.chassis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The PostgreSQL server that the tests of this JVM share. */
final class TestServer {

    static final String OWNER = "test_owner";

    static final String SERVICE = "test_service";

    private static final AtomicInteger CREATED = new AtomicInteger();

    private static final EmbeddedPostgres SERVER = start();

    static {
        execute("create role " + OWNER + " login");
        execute("create role " + SERVICE + " login");
    }

    private TestServer() {}

    /** The address of a new, empty database. */
    static String createDatabase() {
        String name = "test_" + CREATED.incrementAndGet();
        execute("create database " + name + " owner " + OWNER);
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    private static void execute(String sql) {
        try (var admin = SERVER.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot " + sql, e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
