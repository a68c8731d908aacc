package probity.chassis.logtree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;

/**
 * What an event counts as in its authority's tree. Hashed are ten lines (stream, version, category, type, authority,
 * command, its hash in hexadecimal digits, actor, and the two times in microseconds since 1970), an empty line, and the
 * stored bytes. What is absent is {@code -}; a percent sign or line feed in a line is written as {@code %} and two
 * hexadecimal digits. Where the event lies is not among them: the tree says that.
 */
public record LogLeaf(long position, Authority authority, Hash hash) {

    private static final String READ = """
            select position, stream, version, category, type, authority, command, command_hash, actor, occurred_at,
                   recorded_at, data
              from event
             where position > ? and position <= ?
             order by position
             limit ?
            """;

    private static final long MICROS = 1_000_000;

    /** Those of the events after one position up to another, in order, as the log holds them now. */
    public static List<LogLeaf> read(Connection connection, long after, long upTo, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                List<LogLeaf> leaves = new ArrayList<>();
                while (row.next()) {
                    leaves.add(new LogLeaf(
                            row.getLong("position"),
                            new Authority(row.getString("authority")),
                            Hash.ofLeaf(bytes(row))));
                }
                return leaves;
            }
        }
    }

    private static byte[] bytes(ResultSet row) throws SQLException {
        byte @Nullable [] commandHash = row.getBytes("command_hash");
        String head = String.join(
                "\n",
                line(row.getString("stream")),
                line(row.getString("version")),
                line(row.getString("category")),
                line(row.getString("type")),
                line(row.getString("authority")),
                line(row.getString("command")),
                line(commandHash == null ? null : HexFormat.of().formatHex(commandHash)),
                line(row.getString("actor")),
                line(micros(row, "occurred_at")),
                line(micros(row, "recorded_at")));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((head + "\n\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(row.getBytes("data"));
        return bytes.toByteArray();
    }

    private static String line(@Nullable String value) {
        return value == null ? "-" : value.replace("%", "%25").replace("\n", "%0A");
    }

    private static String micros(ResultSet row, String column) throws SQLException {
        Instant at = row.getObject(column, OffsetDateTime.class).toInstant();
        return Long.toString(Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / 1_000));
    }
}
