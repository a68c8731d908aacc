package probity.chassis.relay;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import probity.chassis.relay.Batch.Held;
import probity.chassis.sql.Sql;

/**
 * Releases what was held back until its window closed, in one transaction: a crash releases nothing, or all of it once.
 *
 * <p>After a standstill there is one release for all windows missed. It looks like the release of a single long window:
 * that we stood still shows anyway, and how the facts spread over that time does not.
 */
final class WindowClosing {

    private static final String ENROL =
            "insert into closed_window (outlet, until) values (?, ?) on conflict do nothing";

    private static final String LAST = "select until from closed_window where outlet = ? for update";

    private static final String CLOSE = "update closed_window set until = ? where outlet = ?";

    private static final String TAKE = """
            with taken as (delete from held where outlet = ? and until <= ? returning *)
            select ordinal, key, type, authority, audience, body from taken order by ordinal
            """;

    private static final String ADVANCE = """
            insert into lane as l (topic, partition, sequence) values (?, ?, ?)
                on conflict (topic, partition) do update set sequence = l.sequence + excluded.sequence
                returning sequence
            """;

    private static final String RELEASE = """
            insert into publication (topic, partition, sequence, epoch, id, nonce, source, key, type, authority, audience,
                                     time, body)
            select ?, ?, ?, epoch, ?, ?, ?, ?, ?, ?, ?, ?, ? from log_head
            """;

    private final Outlet outlet;
    private final Window.Every window;
    private final DataSource dataSource;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private Instant lastSeen = Instant.MIN;

    WindowClosing(Outlet outlet, Window.Every window, DataSource dataSource, Clock clock) {
        this.outlet = outlet;
        this.window = window;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Closes the windows that are over, unless that was done. */
    void closeDue() throws SQLException {
        Instant until = window.closedAt(clock.instant());
        if (until.isAfter(lastSeen)) {
            lastSeen = Sql.transaction(dataSource, tx -> close(tx, until));
        }
    }

    private Instant close(Connection tx, Instant until) throws SQLException {
        Sql.update(tx, ENROL, outlet.name(), at(until));
        Instant last = Sql.query(tx, LAST, row -> row.getObject("until", OffsetDateTime.class), outlet.name())
                .getFirst()
                .toInstant();
        if (!until.isAfter(last)) {
            return last;
        }
        List<Held> held = new ArrayList<>(Sql.query(tx, TAKE, WindowClosing::held, outlet.name(), at(until)));
        outlet.closing().facts(tx, until).stream().map(Held::of).forEach(held::add);
        release(tx, Batch.of(held, window, random), until);
        Sql.update(tx, CLOSE, at(until), outlet.name());
        return until;
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("key", UUID.class),
                row.getString("type"),
                row.getString("authority"),
                row.getString("audience"),
                row.getBytes("body"));
    }

    private void release(Connection tx, List<Held> batch, Instant time) throws SQLException {
        Map<Integer, List<Held>> lanes = batch.stream()
                .collect(Collectors.groupingBy(
                        held -> outlet.lanes().partitionOf(held.key()), TreeMap::new, Collectors.toList()));
        List<Object[]> rows = new ArrayList<>();
        for (var lane : lanes.entrySet()) {
            long sequence = advance(tx, lane.getKey(), lane.getValue().size());
            for (Held held : lane.getValue()) {
                rows.add(row(lane.getKey(), ++sequence, held, time));
            }
        }
        Sql.updateAll(tx, RELEASE, rows);
    }

    /** The last sequence before the ones that are given now. */
    private long advance(Connection tx, int partition, int count) throws SQLException {
        String topic = outlet.lanes().topic();
        return Sql.query(tx, ADVANCE, row -> row.getLong("sequence"), topic, partition, count)
                        .getFirst()
                - count;
    }

    private Object[] row(int partition, long sequence, Held held, Instant time) {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        return new Object[] {
            outlet.lanes().topic(),
            partition,
            sequence,
            UUID.randomUUID(),
            nonce,
            outlet.source(),
            held.key(),
            held.type(),
            held.authority(),
            held.audience(),
            at(time),
            held.body()
        };
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
