package probity.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Temporary tables that stand before the real ones of the same name, until they take their place or are closed. */
final class TemporaryTables implements AutoCloseable {

    private static final String COLUMNS = """
            select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
              from information_schema.columns
             where table_schema = ? and table_name = ? and is_generated = 'NEVER'
            """;

    private final Connection connection;
    private final String schema;

    TemporaryTables(Connection connection) throws SQLException {
        this.connection = connection;
        this.schema = connection.getSchema();
        connection.setAutoCommit(false);
    }

    /** Where the real tables are. */
    String schema() {
        return schema;
    }

    void create(String table) throws SQLException {
        execute("create temporary table %1$s (like %2$s.%1$s including all)".formatted(table, schema));
        // A plan that was made before would still mean the real table.
        execute("discard plans");
    }

    /** Puts the temporary rows in the place of the real ones. */
    void replace(String table) throws SQLException {
        execute("""
                delete from %2$s.%1$s;
                insert into %2$s.%1$s (%3$s) overriding system value select %3$s from pg_temp.%1$s
                """.formatted(table, schema, columns(table)));
    }

    private String columns(String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, schema);
            select.setString(2, table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        execute("discard temp");
        execute("discard plans");
        connection.commit();
        connection.setAutoCommit(true);
    }
}
