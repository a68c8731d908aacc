package probity.chassis.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The few shapes in which this package talks to the database. */
final class Sql {

    private Sql() {}

    @FunctionalInterface
    interface Work<T> {
        T in(Connection tx) throws SQLException;
    }

    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work that is committed as a whole, or not at all. */
    static <T> T transaction(DataSource dataSource, Work<T> work) throws SQLException {
        try (Connection tx = dataSource.getConnection()) {
            tx.setAutoCommit(false);
            try {
                T result = work.in(tx);
                tx.commit();
                return result;
            } finally {
                tx.rollback();
            }
        }
    }

    /** A single statement, committed at once. */
    static <T> T statement(DataSource dataSource, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return work.in(connection);
        }
    }

    static <T> List<T> query(Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            try (ResultSet row = select.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        }
    }

    /** Answers the number of rows changed. */
    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, values);
            return update.executeUpdate();
        }
    }

    /** The same statement for many rows. Answers how many rows were changed in all. */
    static int updateAll(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Object[] values : rows) {
                bind(update, values);
                update.addBatch();
            }
            int changed = 0;
            for (int count : update.executeBatch()) {
                changed += count;
            }
            return changed;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
