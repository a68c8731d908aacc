package probity.concerns;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Every row of every table of a database as text, with what lies in bytes as hexadecimal digits and as text. */
public final class Tables {

    private Tables() {}

    public static List<String> rows(DataSource owner) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = owner.getConnection()) {
            for (String table : tables(connection)) {
                try (var statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select * from " + table)) {
                    while (row.next()) {
                        rows.add(table + " " + columns(row));
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'")) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    private static String columns(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            text.append(' ').append(row.getMetaData().getColumnName(i)).append('=');
            text.append(value instanceof byte[] bytes ? both(bytes) : value);
        }
        return text.toString();
    }

    private static String both(byte[] bytes) {
        return HexFormat.of().formatHex(bytes) + "/" + new String(bytes, StandardCharsets.UTF_8);
    }
}
