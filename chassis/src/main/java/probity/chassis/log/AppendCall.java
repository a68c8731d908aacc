package probity.chassis.log;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the database functions {@code append} and {@code append_one} over a connection of its own. */
final class AppendCall implements AutoCloseable {

    private static final String APPEND = "select base, lost from append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String APPEND_ONE = "select stored from append_one(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The position before the first stored event, and the streams of the appends that lost. */
    record Stored(long base, Set<UUID> lost) {}

    /** One event of an append; the first is at place 0. */
    private record Row(PendingAppend append, int place) {

        EncodedEvent event() {
            return append.events().get(place);
        }

        @Nullable
        Integer expected() {
            return place == 0 ? append.expected().value() : null;
        }

        int version() {
            return append.expected().plus(place + 1).value();
        }

        byte[] body() {
            return event().json().getBytes(StandardCharsets.UTF_8);
        }

        @Nullable
        UUID command() {
            return request().map(Provenance.Request::id).orElse(null);
        }

        byte @Nullable [] hash() {
            return request()
                    .map(request -> HexFormat.of().parseHex(request.bodyHash()))
                    .orElse(null);
        }

        private Optional<Provenance.Request> request() {
            return Optional.ofNullable(append.provenance().request());
        }
    }

    private final Connection connection;
    private final PreparedStatement append;
    private final PreparedStatement appendOne;

    AppendCall(Connection connection) throws SQLException {
        this.connection = connection;
        append = connection.prepareStatement(APPEND);
        appendOne = connection.prepareStatement(APPEND_ONE);
    }

    Stored store(List<PendingAppend> batch) throws SQLException {
        List<Row> rows = new ArrayList<>(batch.size());
        for (PendingAppend each : batch) {
            for (int place = 0; place < each.events().size(); place++) {
                rows.add(new Row(each, place));
            }
        }
        return rows.size() == 1 ? storeOne(rows.getFirst()) : storeMany(rows);
    }

    private Stored storeMany(List<Row> rows) throws SQLException {
        append.setArray(
                1,
                BinaryArray.ofUuids(
                        connection, rows, row -> row.append().stream().id()));
        append.setArray(2, BinaryArray.ofInts(connection, rows, Row::expected));
        append.setArray(3, BinaryArray.ofInts(connection, rows, Row::version));
        append.setArray(
                4,
                BinaryArray.ofTexts(
                        connection, rows, row -> row.append().stream().category()));
        append.setArray(
                5, BinaryArray.ofTexts(connection, rows, row -> row.event().type()));
        append.setArray(
                6,
                BinaryArray.ofTexts(
                        connection,
                        rows,
                        row -> row.append().provenance().authority().id()));
        append.setArray(7, BinaryArray.ofUuids(connection, rows, Row::command));
        append.setArray(8, BinaryArray.ofBytes(connection, rows, Row::hash));
        append.setArray(
                9,
                BinaryArray.ofTexts(
                        connection, rows, row -> row.append().provenance().actor()));
        append.setArray(
                10,
                BinaryArray.ofInstants(
                        connection, rows, row -> row.append().provenance().occurredAt()));
        append.setArray(11, BinaryArray.ofBytes(connection, rows, Row::body));
        try (ResultSet answer = append.executeQuery()) {
            answer.next();
            return new Stored(answer.getLong("base"), streams(answer.getArray("lost")));
        }
    }

    private Stored storeOne(Row row) throws SQLException {
        StreamId stream = row.append().stream();
        Provenance provenance = row.append().provenance();
        appendOne.setObject(1, stream.id());
        appendOne.setInt(2, row.append().expected().value());
        appendOne.setString(3, stream.category());
        appendOne.setString(4, row.event().type());
        appendOne.setString(5, provenance.authority().id());
        appendOne.setObject(6, row.command());
        appendOne.setBytes(7, row.hash());
        appendOne.setString(8, provenance.actor());
        appendOne.setObject(9, provenance.occurredAt().atOffset(ZoneOffset.UTC));
        appendOne.setBytes(10, row.body());
        try (ResultSet answer = appendOne.executeQuery()) {
            answer.next();
            long position = answer.getLong("stored");
            return answer.wasNull() ? new Stored(0, Set.of(stream.id())) : new Stored(position - 1, Set.of());
        }
    }

    private static Set<UUID> streams(@Nullable Array lost) throws SQLException {
        return lost == null ? Set.of() : Set.of((UUID[]) lost.getArray());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
