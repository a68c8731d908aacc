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
import org.postgresql.PGStatement;

/** The rows of the register, the newest offers first. Each question is one statement, answered by an index. */
@Singleton
class RegisterTable {

    private static final int CHUNK = 500;

    /** Gone through in some milliseconds. */
    private static final int NEWEST = 5_000;

    private static final String IN_ORDER = "order by offered_on desc, entered desc limit ";

    /** The limit keeps PostgreSQL from going through all of the register in its order, in the hope that enough will fit. */
    private static final String BY_WHAT_IS_WANTED = "offset 0";

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

    /**
     * Entries as they were at a moment, after a place in the order. What is common is found among the newest; only what is
     * not is looked for everywhere.
     */
    List<EntryRow> page(Moment moment, Search search, Optional<Place> after, int limit) {
        var within = new Where().and(moment.conditions()).and(search.within());
        after.ifPresent(place -> within.and("(offered_on, entered) < (?, ?)", place.offeredOn(), place.entered()));
        Where wanted = search.wanted();
        if (wanted.isEmpty()) {
            return rows("select * from gift_register where " + within.sql(), within, moment, limit);
        }
        Where both = new Where().and(within).and(wanted);
        var common = rows(
                "select * from (select * from gift_register where %s %s %d) newest where %s"
                        .formatted(within.sql(), IN_ORDER, NEWEST, wanted.sql()),
                both,
                moment,
                limit);
        return common.size() == limit
                ? common
                : rows(
                        "select * from (select * from gift_register where %s %s) found"
                                .formatted(both.sql(), BY_WHAT_IS_WANTED),
                        both,
                        moment,
                        limit);
    }

    private List<EntryRow> rows(String sql, Where where, Moment moment, int limit) {
        return read("%s %s %d".formatted(sql, IN_ORDER, limit), where, row -> EntryRow.read(row, moment.asAt()));
    }

    /** All of them, a part at a time: never more than that is held. */
    void each(Moment moment, Search search, Consumer<EntryRow> taking) {
        Optional<Place> after = Optional.empty();
        List<EntryRow> rows;
        do {
            rows = page(moment, search, after, CHUNK);
            rows.forEach(taking);
            after = rows.isEmpty() ? after : Optional.of(Place.of(rows.getLast()));
        } while (rows.size() == CHUNK);
    }

    <T> List<T> read(String sql, Where where, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            where.bind(connection, select);
            planForTheseValues(select);
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

    /** A plan kept for all values serves rare ones badly: a high sum would be looked for in the order of the register. */
    private static void planForTheseValues(PreparedStatement select) throws SQLException {
        select.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
