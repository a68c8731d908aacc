package probity.audit.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import probity.audit.ledger.Entry;
import probity.audit.ledger.LedgerReader;
import probity.chassis.identity.Authority;
import probity.chassis.relay.Audience;
import probity.chassis.sql.Sql;

/**
 * Keeps what records are found by in step with the ledgers. Whoever searches brings it to the ledger's end first; an
 * errand does so every few seconds, so that there is little left. It begins anew where the words were other ones.
 */
public final class RecordMarks {

    private static final int BATCH = 1_000;

    private static final String OPEN =
            "insert into record_marking (authority, rules, size) values (?, ?, 0) on conflict do nothing";

    private static final String REACHED = "select rules, size from record_marking where authority = ?";

    private static final String FORGET = "delete from record_mark where authority = ?";

    private static final String MARK =
            "insert into record_mark (authority, leaf_index, happened_at, words) values (?, ?, ?, ?)";

    private static final String MOVE = """
            update record_marking set rules = ?, size = ?
             where authority = ? and rules = ? and size = ?
            """;

    /** How far the marks have come, and by which rules. */
    private record Reached(String rules, long size) {}

    private final DataSource dataSource;
    private final LedgerReader ledgers;

    public RecordMarks(DataSource dataSource, LedgerReader ledgers) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
    }

    /** Brings all of them to the ends of their ledgers, however long that takes. */
    public void follow() throws SQLException {
        for (Authority authority : ledgers.authorities()) {
            while (step(authority)) {}
        }
    }

    /** True once all is marked that the ledger held when this was asked; false if that takes too long. */
    boolean reach(Authority authority, Duration patience) throws SQLException {
        long until = System.nanoTime() + patience.toNanos();
        while (step(authority)) {
            if (System.nanoTime() - until > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether there may be more. Of several that come to the same place one goes on from there, and the others look again:
     * none holds a connection while it asks for a second one.
     */
    private boolean step(Authority authority) throws SQLException {
        Reached reached = reached(authority);
        boolean anew = !reached.rules().equals(RecordWords.RULES);
        long first = anew ? 0 : reached.size();
        List<Entry> next = ledgers.entries(authority, first, BATCH);
        if (next.isEmpty() && !anew) {
            return false;
        }
        boolean ours = Sql.transaction(dataSource, tx -> {
            long size = first + next.size();
            if (Sql.update(tx, MOVE, RecordWords.RULES, size, authority.id(), reached.rules(), reached.size()) == 0) {
                return false;
            }
            if (anew) {
                Sql.update(tx, FORGET, authority.id());
            }
            mark(tx, authority, next);
            return true;
        });
        return !ours || next.size() == BATCH;
    }

    private Reached reached(Authority authority) throws SQLException {
        return Sql.statement(dataSource, connection -> {
            Sql.update(connection, OPEN, authority.id(), RecordWords.RULES);
            return Sql.query(
                            connection,
                            REACHED,
                            row -> new Reached(row.getString("rules"), row.getLong("size")),
                            authority.id())
                    .getFirst();
        });
    }

    private static void mark(Connection tx, Authority authority, List<Entry> entries) throws SQLException {
        Sql.updateAll(
                tx,
                MARK,
                entries.stream()
                        .filter(entry -> entry.audience() != null && entry.audience() != Audience.CASE)
                        .map(entry -> new Object[] {
                            authority.id(),
                            entry.index(),
                            time(entry),
                            RecordWords.of(entry).toArray(String[]::new)
                        })
                        .toList());
    }

    /** PostgreSQL has the earliest of these for '-infinity'. */
    private static OffsetDateTime time(Entry entry) {
        return entry.time()
                .map(time -> Instant.parse(time).atOffset(ZoneOffset.UTC))
                .orElse(OffsetDateTime.MIN);
    }
}
