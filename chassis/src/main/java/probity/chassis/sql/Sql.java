package probity.chassis.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The few shapes in which rows are read and written by hand. A value may be an array of ids or of texts. */
public final class Sql {

    private Sql() {}

    @FunctionalInterface
    public interface Work<T> {
        T in(Connection tx) throws SQLException;
    }

    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work that is committed as a whole, or not at all. */
    public static <T> T transaction(DataSource dataSource, Work<T> work) throws SQLException {
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
    public static <T> T statement(DataSource dataSource, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return work.in(connection);
        }
    }

    public static <T> List<T> query(Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
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

    /**
     * A single question. A database that does not answer is a broken machine.
     *
     * @param doing what cannot be done then
     */
    public static <T> List<T> ask(
            DataSource dataSource, String doing, String sql, RowReader<T> reader, @Nullable Object... values) {
        try {
            return statement(dataSource, connection -> query(connection, sql, reader, values));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot " + doing, e);
        }
    }

    /** Answers the number of rows changed. */
    public static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, values);
            return update.executeUpdate();
        }
    }

    /** The same statement for many rows. Answers how many rows were changed in all. */
    public static int updateAll(Connection connection, String sql, List<Object[]> rows) throws SQLException {
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
            statement.setObject(i + 1, bindable(statement.getConnection(), values[i]));
        }
    }

    private static @Nullable Object bindable(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("text", texts);
            case null, default -> value;
        };
    }
}
