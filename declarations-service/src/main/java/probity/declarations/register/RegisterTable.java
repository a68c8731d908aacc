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

/**
 * The rows of the register, the newest offers first. What is looked for is found in that order where it is common; where it
 * is not, by its marks: first among those of two quarters, as behind a day of very many, then everywhere.
 */
@Singleton
class RegisterTable {

    /** As many entries in their order as are gone through in some milliseconds. */
    private static final int WINDOW = 5_000;

    private static final String IN_ORDER = "order by offered_on desc, entered desc limit ";

    /** Keeps PostgreSQL from going through all of the register in its order, in the hope that enough will fit. */
    private static final String BY_MARKS = "offset 0";

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
    List<EntryRow> page(Moment moment, Search search, Optional<Place> after, int limit) {
        Where within = within(moment, search, after);
        if (search.wanted().isEmpty()) {
            return rows("select * from gift_register where " + within.sql(), within, moment, limit);
        }
        List<EntryRow> found = amongTheNewest(moment, within, search.wanted(), limit);
        Optional<Place> end = found.size() == limit ? Optional.empty() : endOfWindow(within);
        end.ifPresent(last -> found.addAll(behind(last, moment, search, limit - found.size())));
        return found;
    }

    private List<EntryRow> amongTheNewest(Moment moment, Where within, Where wanted, int limit) {
        return rows(
                "select * from (select * from gift_register where %s %s %d) newest where %s"
                        .formatted(within.sql(), IN_ORDER, WINDOW, wanted.sql()),
                new Where().and(within).and(wanted),
                moment,
                limit);
    }

    private List<EntryRow> behind(Place last, Moment moment, Search search, int limit) {
        Where all =
                within(moment, search, Optional.of(last)).and(search.wanted()).and(marked(search));
        Where near = new Where().and(all).and(Marks.ofQuartersUpTo(last.offeredOn()));
        var found = byMarks(moment, near, limit);
        return found.size() == limit ? found : byMarks(moment, all, limit);
    }

    private List<EntryRow> byMarks(Moment moment, Where all, int limit) {
        return rows(
                "select * from (select * from gift_register where %s %s) found".formatted(all.sql(), BY_MARKS),
                all,
                moment,
                limit);
    }

    private Where marked(Search search) {
        List<String> marks = new ArrayList<>(search.marks());
        search.donors().forEach(words -> marks.addAll(beginningWith(words)));
        return Marks.all(marks);
    }

    private List<String> beginningWith(String words) {
        return read(Marks.OF_WORDS, Where.values(words), row -> row.getString(1));
    }

    /** How many entries there are at a moment; empty if more than so many. */
    Optional<Integer> count(Moment moment, Search search, int most) {
        Where all =
                within(moment, search, Optional.empty()).and(search.wanted()).and(marked(search));
        String some = "select from gift_register where %s limit %d".formatted(all.sql(), most + 1);
        return read("select count(*) from (%s) found".formatted(some), all, row -> row.getInt(1)).stream()
                .filter(count -> count <= most)
                .findFirst();
    }

    /** All of them, a window at a time: never more than that is held. */
    void each(Moment moment, Search search, Consumer<EntryRow> taking) {
        Optional<Place> after = Optional.empty();
        do {
            Where within = within(moment, search, after);
            Optional<Place> end = endOfWindow(within);
            end.ifPresent(last -> within.and("(offered_on, entered) >= (?, ?)", last.offeredOn(), last.entered()));
            within.and(search.wanted());
            rows("select * from gift_register where " + within.sql(), within, moment, WINDOW)
                    .forEach(taking);
            after = end;
        } while (after.isPresent());
    }

    /** Empty if no window follows. */
    private Optional<Place> endOfWindow(Where within) {
        return read(
                        "select offered_on, entered from gift_register where %s %s 1 offset %d"
                                .formatted(within.sql(), IN_ORDER, WINDOW - 1),
                        within,
                        row -> new Place(row.getObject("offered_on", LocalDate.class), row.getLong("entered")))
                .stream()
                .findFirst();
    }

    private static Where within(Moment moment, Search search, Optional<Place> after) {
        var within = new Where().and(moment.conditions()).and(search.within());
        after.ifPresent(place -> within.and("(offered_on, entered) < (?, ?)", place.offeredOn(), place.entered()));
        return within;
    }

    private List<EntryRow> rows(String sql, Where where, Moment moment, int limit) {
        return read("%s %s %d".formatted(sql, IN_ORDER, limit), where, row -> EntryRow.read(row, moment.asAt()));
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
