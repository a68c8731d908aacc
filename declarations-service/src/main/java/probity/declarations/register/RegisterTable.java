package probity.declarations.register;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The rows of the register, the newest offers first. Each question is one statement, answered by an index. */
@Singleton
class RegisterTable {

    private static final int CHUNK = 500;

    /** Where in the order an entry is. No two entries share one. */
    record Place(LocalDate offeredOn, long entered) {

        static Place of(EntryRow row) {
            return new Place(row.entry().offeredOn(), row.entered());
        }
    }

    interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private final DataSource dataSource;

    RegisterTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Entries as they were at a moment, after a place in the order. */
    List<EntryRow> page(Moment moment, Where wanted, Optional<Place> after, int limit) {
        var where = new Where().and(moment.conditions()).and(wanted);
        after.ifPresent(place -> where.and("(offered_on, entered) < (?, ?)", place.offeredOn(), place.entered()));
        return read(
                "select * from gift_register where %s order by offered_on desc, entered desc limit %d"
                        .formatted(where.sql(), limit),
                where,
                row -> EntryRow.read(row, moment.asAt()));
    }

    /** All of them, a part at a time: never more than that is held. */
    void each(Moment moment, Where wanted, Consumer<EntryRow> taking) {
        Optional<Place> after = Optional.empty();
        List<EntryRow> rows;
        do {
            rows = page(moment, wanted, after, CHUNK);
            rows.forEach(taking);
            after = rows.isEmpty() ? after : Optional.of(Place.of(rows.getLast()));
        } while (rows.size() == CHUNK);
    }

    <T> List<T> read(String sql, Where where, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            where.bind(connection, select);
            try (ResultSet row = select.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reading.from(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the register", e);
        }
    }
}
