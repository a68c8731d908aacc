package probity.audit.timeline;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.audit.ledger.Entry;
import probity.audit.ledger.LedgerReader;
import probity.audit.ledger.Readership;
import probity.audit.timeline.RecordFilter.Wanted;
import probity.chassis.http.Freshness;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.sql.Sql;

/** Finds records by what they name, newest first by the time at which it happened. */
@Singleton
final class RecordSearch {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String IN_ORDER = " order by happened_at desc, leaf_index desc limit ?";

    /** Where somebody is in the list. The time is PostgreSQL's own text, since it is exact and has a word for none. */
    record Place(String happenedAt, long leaf) {

        static final Place BEGINNING = new Place("infinity", Long.MAX_VALUE);

        static Place of(List<String> sortKey) {
            return new Place(sortKey.getFirst(), Long.parseLong(sortKey.getLast()));
        }

        List<String> sortKey() {
            return List.of(happenedAt, Long.toString(leaf));
        }
    }

    /** A record with its place in the list. */
    record Found(Entry entry, Place place) {}

    private final DataSource dataSource;
    private final RecordMarks marks;
    private final LedgerReader ledgers;

    RecordSearch(DataSource dataSource, RecordMarks marks, LedgerReader ledgers) {
        this.dataSource = dataSource;
        this.marks = marks;
        this.ledgers = ledgers;
    }

    /** What the ledger holds by now can be found from here on. Answers 503 if it takes too long to look through it. */
    void awaitAll(Authority authority) {
        try {
            if (!marks.reach(authority, PATIENCE)) {
                throw Freshness.behind();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look through the ledger", e);
        }
    }

    List<Found> find(Caller reader, Wanted wanted, Place after, int limit) {
        Authority authority = reader.authority();
        List<@Nullable Object> values = new ArrayList<>();
        String where = where(authority, wanted, after, values);
        values.add(limit);
        List<Place> places = Sql.ask(
                dataSource,
                "search the ledger",
                "select happened_at::text as place, leaf_index from record_mark where " + where + IN_ORDER,
                row -> new Place(row.getString(1), row.getLong(2)),
                values.toArray());
        Map<Long, Entry> entries = ledgers
                .entries(authority, places.stream().map(Place::leaf).toList())
                .stream()
                .collect(toMap(Entry::index, entry -> entry));
        return places.stream()
                .map(place -> new Found(Objects.requireNonNull(entries.get(place.leaf())), place))
                .filter(found -> Readership.sees(reader, found.entry()))
                .toList();
    }

    /** How many there are; counts no further than that. */
    int count(Authority authority, Wanted wanted, int most) {
        List<@Nullable Object> values = new ArrayList<>();
        String where = where(authority, wanted, Place.BEGINNING, values);
        values.add(most);
        return Sql.ask(
                        dataSource,
                        "count what was found in the ledger",
                        "select count(*) from (select from record_mark where " + where + " limit ?) as found",
                        row -> row.getInt(1),
                        values.toArray())
                .getFirst();
    }

    /** One upper bound, so that PostgreSQL begins there: behind a place, nothing is later than the last day. */
    private static String where(Authority authority, Wanted wanted, Place after, List<@Nullable Object> values) {
        var where = new StringBuilder("authority = ?");
        values.add(authority.id());
        add(where, values, " and happened_at >= ?", start(wanted.from()));
        LocalDate to = wanted.to();
        if (after.equals(Place.BEGINNING)) {
            add(where, values, " and happened_at < ?", start(to == null ? null : to.plusDays(1)));
        } else {
            where.append(" and (happened_at, leaf_index) < (?::timestamptz, ?)");
            values.addAll(List.of(after.happenedAt(), after.leaf()));
        }
        add(where, values, " and words @> ?", array(wanted.words()));
        add(where, values, " and words && ?", array(wanted.types()));
        return where.toString();
    }

    private static void add(
            StringBuilder where, List<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private static @Nullable Object start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(LONDON).toOffsetDateTime();
    }

    private static String @Nullable [] array(List<String> words) {
        return words.isEmpty() ? null : words.toArray(String[]::new);
    }
}
