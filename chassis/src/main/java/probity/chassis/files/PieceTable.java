package probity.chassis.files;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;

/** The tables {@code stored_file} and {@code stored_piece}. Each statement is its own transaction: no connection waits for a sender. */
final class PieceTable {

    /** A whole file as its row tells it. */
    record Row(UUID subject, String mediaType, long bytes, int pieces) {}

    private static final String BEGIN =
            "insert into stored_file (file, authority, subject, owner, begun_on) values (?, ?, ?, ?, ?)";

    private static final String ADD = "insert into stored_piece (file, number, sealed) values (?, ?, ?)";

    private static final String COMPLETE =
            "update stored_file set media_type = ?, bytes = ?, pieces = ? where file = ?";

    private static final String FIND = """
            select subject, media_type, bytes, pieces
              from stored_file
             where file = ? and authority = ? and pieces is not null
            """;

    private static final String BYTES_OF =
            "select coalesce(sum(bytes), 0) as bytes from stored_file where authority = ?";

    private static final String PIECE = "select sealed from stored_piece where file = ? and number = ?";

    private static final String DELETE = "delete from stored_file where file = ? and authority = ?";

    private static final String DELETE_ERASED = """
            delete from stored_file f
             using destroyed_subject d
             where f.authority = d.authority and f.subject = d.subject
            """;

    private static final String DELETE_OF = "delete from stored_file where subject = ? and authority = ?";

    private static final String BEGUN_BEFORE = """
            select file, authority, owner
              from stored_file
             where begun_on < ? and not kept
             order by begun_on
             limit 1000
            """;

    private static final String KEEP = "update stored_file set kept = true where file = ? and authority = ?";

    private final DataSource dataSource;

    PieceTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void begin(UUID file, Authority authority, UUID subject, UUID owner, LocalDate on) {
        update(BEGIN, file, authority.id(), subject, owner, on);
    }

    void add(UUID file, int number, byte[] sealed) {
        update(ADD, file, number, sealed);
    }

    void complete(UUID file, String mediaType, long bytes, int pieces) {
        update(COMPLETE, mediaType, bytes, pieces, file);
    }

    void keep(UUID file, Authority authority) {
        update(KEEP, file, authority.id());
    }

    void delete(UUID file, Authority authority) {
        update(DELETE, file, authority.id());
    }

    void deleteOf(UUID subject, Authority authority) {
        update(DELETE_OF, subject, authority.id());
    }

    void deleteErased() {
        update(DELETE_ERASED);
    }

    Optional<Row> find(UUID file, Authority authority) {
        return select(
                        FIND,
                        row -> new Row(
                                row.getObject("subject", UUID.class),
                                row.getString("media_type"),
                                row.getLong("bytes"),
                                row.getInt("pieces")),
                        file,
                        authority.id())
                .stream()
                .findFirst();
    }

    long bytesOf(Authority authority) {
        return select(BYTES_OF, row -> row.getLong("bytes"), authority.id()).getFirst();
    }

    byte[] piece(UUID file, int number) {
        return select(PIECE, row -> row.getBytes("sealed"), file, number).stream()
                .findFirst()
                .orElseThrow(() -> new FileFailure("piece %d of file %s is not there".formatted(number, file)));
    }

    List<SealedFiles.Unkept> unkept(LocalDate begunBefore) {
        return select(
                BEGUN_BEFORE,
                row -> new SealedFiles.Unkept(
                        row.getObject("file", UUID.class),
                        new Authority(row.getString("authority")),
                        row.getObject("owner", UUID.class)),
                begunBefore);
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepare(connection, sql, values);
                ResultSet row = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.from(row));
            }
            return found;
        } catch (SQLException e) {
            throw new FileFailure("files cannot be read", e);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = prepare(connection, sql, values)) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new FileFailure("files cannot be written", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
