package probity.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Somebody who may do anything in the databases. What they spoil here is a copy, in a schema of its own, of all that the
 * verifier reads: the running system notices nothing.
 */
final class Superuser implements AutoCloseable {

    static final String COPY = "spoiled";

    private static final List<String> LEDGER = List.of("ledger", "ledger_entry", "signed_checkpoint", "inbox");

    private static final List<String> LOG =
            List.of("event", "log_head", "log_folded", "log_tree", "log_hash", "log_opening", "lane", "publication");

    private final Addresses addresses;

    Superuser(Addresses addresses) {
        this.addresses = addresses;
    }

    /** In the order in which it is read: no copy is told of anything by one that is newer. */
    void copyAll() {
        close();
        copy("audit", LEDGER);
        copy("declarations", LOG);
        copy("concerns", LOG);
    }

    private void copy(String database, List<String> tables) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            statement.execute("create schema " + COPY);
            for (String table : tables) {
                statement.execute("create table %1$s.%2$s as table public.%2$s".formatted(COPY, table));
            }
            statement.execute("grant usage on schema %s to %s".formatted(COPY, database));
            statement.execute("grant select on all tables in schema %s to %s".formatted(COPY, database));
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void run(String database, String... statements) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The first number of the answer, or 0. */
    long number(String database, String question) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        for (String database : List.of("audit", "declarations", "concerns")) {
            run(database, "drop schema if exists %s cascade".formatted(COPY));
        }
    }

    private Connection connect(String database) throws SQLException {
        try {
            String password =
                    Files.readString(addresses.secrets().resolve("postgres")).strip();
            return DriverManager.getConnection(addresses.postgres() + "/" + database, "postgres", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shown.NotShown failed(SQLException e) {
        return new Shown.NotShown("the database refuses: " + e.getMessage());
    }
}
