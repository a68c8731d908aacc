package probity.chassis.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls the database function {@code append} over a connection of its own. */
final class AppendCall implements AutoCloseable {

    private static final String APPEND = "select base, lost from append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /**
     * The function's plans are made once, while the table may still be empty and reading all of it looks cheap. Forbid
     * that, and a plan looks dear enough to be compiled for every batch: so forbid compiling, too.
     */
    private static final String PLAN_FOR_A_FULL_LOG =
            "set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set jit = off";

    /** The position before the batch, and the ordinals of the appends in it that lost. */
    record Stored(long base, Set<Integer> lost) {}

    private record Row(int ordinal, int place, EncodedEvent event, PendingAppend append) {}

    private final Connection connection;
    private final PreparedStatement call;

    AppendCall(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement settings = connection.createStatement()) {
            settings.execute(PLAN_FOR_A_FULL_LOG);
        }
        call = connection.prepareStatement(APPEND);
    }

    Stored store(List<PendingAppend> batch) throws SQLException {
        List<Row> rows = rows(batch);
        bind(1, "int4", rows, Row::ordinal);
        bind(2, "uuid", rows, row -> row.append().stream().id());
        bind(3, "int4", rows, row -> row.append().expected().value());
        bind(4, "int4", rows, Row::place);
        bind(5, "text", rows, row -> row.append().stream().category());
        bind(6, "text", rows, row -> row.event().type());
        bind(7, "text", rows, row -> row.append().provenance().authority().id());
        bind(8, "uuid", rows, row -> request(row).map(Provenance.Request::id).orElse(null));
        call.setArray(9, connection.createArrayOf("bytea", hashes(rows)));
        bind(10, "text", rows, row -> row.append().provenance().actor());
        bind(11, "timestamptz", rows, row -> row.append().provenance().occurredAt());
        call.setArray(12, connection.createArrayOf("bytea", bodies(rows)));
        try (ResultSet answer = call.executeQuery()) {
            answer.next();
            return new Stored(answer.getLong("base"), ordinals(answer));
        }
    }

    private static List<Row> rows(List<PendingAppend> batch) {
        List<Row> rows = new ArrayList<>(batch.size());
        for (int ordinal = 0; ordinal < batch.size(); ordinal++) {
            PendingAppend append = batch.get(ordinal);
            int place = 1;
            for (EncodedEvent event : append.events()) {
                rows.add(new Row(ordinal, place++, event, append));
            }
        }
        return rows;
    }

    private void bind(int parameter, String type, List<Row> rows, Function<Row, @Nullable Object> value)
            throws SQLException {
        Object[] values = rows.stream().map(value).toArray();
        call.setArray(parameter, connection.createArrayOf(type, values));
    }

    private static Optional<Provenance.Request> request(Row row) {
        return Optional.ofNullable(row.append().provenance().request());
    }

    private static byte[] @Nullable [] hashes(List<Row> rows) {
        return rows.stream()
                .map(row -> request(row)
                        .map(request -> HexFormat.of().parseHex(request.bodyHash()))
                        .orElse(null))
                .toArray(byte[][]::new);
    }

    private static byte[][] bodies(List<Row> rows) {
        return rows.stream()
                .map(row -> row.event().json().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    private static Set<Integer> ordinals(ResultSet answer) throws SQLException {
        var lost = answer.getArray("lost");
        return lost == null ? Set.of() : Set.of((Integer[]) lost.getArray());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
