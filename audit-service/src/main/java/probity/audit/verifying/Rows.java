package probity.audit.verifying;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import probity.chassis.sql.Sql;

/** The shapes in which the tables are read. */
final class Rows {

    private Rows() {}

    static long number(Connection database, String sql, Object... values) throws SQLException {
        return Sql.query(database, sql, row -> row.getLong(1), values).getFirst();
    }

    static List<String> texts(Connection database, String sql, Object... values) throws SQLException {
        return Sql.query(database, sql, row -> row.getString(1), values);
    }
}
