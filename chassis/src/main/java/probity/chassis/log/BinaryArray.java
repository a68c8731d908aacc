package probity.chassis.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/** Arrays in the form in which PostgreSQL sends them itself: neither side has to write or parse text. */
final class BinaryArray {

    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private BinaryArray() {}

    static <R> Array ofInts(Connection connection, List<R> rows, Function<R, @Nullable Integer> value)
            throws SQLException {
        return encode(connection, Oid.INT4_ARRAY, Oid.INT4, rows, value, (out, number) -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(number);
        });
    }

    static <R> Array ofUuids(Connection connection, List<R> rows, Function<R, @Nullable UUID> value)
            throws SQLException {
        return encode(connection, Oid.UUID_ARRAY, Oid.UUID, rows, value, (out, uuid) -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(uuid.getMostSignificantBits());
            out.writeLong(uuid.getLeastSignificantBits());
        });
    }

    static <R> Array ofTexts(Connection connection, List<R> rows, Function<R, @Nullable String> value)
            throws SQLException {
        return encode(connection, Oid.TEXT_ARRAY, Oid.TEXT, rows, value, (out, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        });
    }

    static <R> Array ofBytes(Connection connection, List<R> rows, Function<R, byte @Nullable []> value)
            throws SQLException {
        return encode(connection, Oid.BYTEA_ARRAY, Oid.BYTEA, rows, value, (out, bytes) -> {
            out.writeInt(bytes.length);
            out.write(bytes);
        });
    }

    static <R> Array ofInstants(Connection connection, List<R> rows, Function<R, @Nullable Instant> value)
            throws SQLException {
        return encode(connection, Oid.TIMESTAMPTZ_ARRAY, Oid.TIMESTAMPTZ, rows, value, (out, instant) -> {
            out.writeInt(Long.BYTES);
            out.writeLong(POSTGRES_EPOCH.until(instant, ChronoUnit.MICROS));
        });
    }

    private interface Encoder<T> {
        void encode(DataOutputStream out, T value) throws IOException;
    }

    private static <R, T> Array encode(
            Connection connection, int type, int ofType, List<R> rows, Function<R, @Nullable T> value, Encoder<T> one)
            throws SQLException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(1); // dimension
            out.writeInt(1); // there may be nulls
            out.writeInt(ofType);
            out.writeInt(rows.size());
            out.writeInt(1); // the first index
            for (R row : rows) {
                T element = value.apply(row);
                if (element == null) {
                    out.writeInt(-1);
                } else {
                    one.encode(out, element);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PgArray(connection.unwrap(BaseConnection.class), type, bytes.toByteArray());
    }
}
