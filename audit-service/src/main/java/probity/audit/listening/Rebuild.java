package probity.audit.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import probity.audit.ledger.Entry;
import probity.audit.ledger.LedgerReader;
import probity.audit.measure.ValueBands;
import probity.chassis.identity.Authority;
import probity.chassis.projection.RowChanges;

/**
 * Makes the rows of the figures again from the ledger, where the rules by which they were made are no longer those of
 * this version. An authority's ledger is locked meanwhile: what is heard waits, and comes on top.
 */
public final class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private static final List<String> TABLES = List.of("fact", "standing");

    private static final int BATCH = 1_000;

    private static final String LOCK_OUTDATED = """
            select l.authority
              from ledger l
             where not exists (select from figure_rules r where r.authority = l.authority and r.rules = ?)
             order by l.authority
               for update
            """;

    private static final String MADE_BY = """
            insert into figure_rules (authority, rules)
            values (?, ?)
                on conflict (authority) do update set rules = excluded.rules
            """;

    private final DataSource dataSource;
    private final LedgerReader ledgers;
    private final FactRows facts;

    public Rebuild(DataSource dataSource, LedgerReader ledgers, ValueBands bands) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
        this.facts = new FactRows(bands);
    }

    /** Leaves alone what was made by the present rules. */
    public void run() {
        try (Connection tx = dataSource.getConnection()) {
            tx.setAutoCommit(false);
            try {
                for (Authority authority : lockOutdated(tx)) {
                    rebuild(tx, authority);
                }
                tx.commit();
            } finally {
                tx.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the rows of the figures again", e);
        }
    }

    private List<Authority> lockOutdated(Connection tx) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(LOCK_OUTDATED)) {
            select.setString(1, facts.rules());
            try (ResultSet row = select.executeQuery()) {
                List<Authority> outdated = new ArrayList<>();
                while (row.next()) {
                    outdated.add(new Authority(row.getString(1)));
                }
                return outdated;
            }
        }
    }

    private void rebuild(Connection tx, Authority authority) throws SQLException {
        for (String table : TABLES) {
            execute(tx, "delete from %s where authority = ?".formatted(table), authority.id());
        }
        long next = 0;
        List<Entry> batch;
        do {
            batch = ledgers.entries(authority, next, BATCH);
            next += batch.size();
            apply(tx, authority, batch);
        } while (batch.size() == BATCH);
        execute(tx, MADE_BY, authority.id(), facts.rules());
        LOG.infof("made the rows of %s's figures from %d records", authority, next);
    }

    private void apply(Connection tx, Authority authority, List<Entry> entries) throws SQLException {
        RowChanges rows = new RowChanges(tx);
        for (Entry entry : entries) {
            String type = entry.type();
            if (type != null) {
                change(authority, entry, type).ifPresent(change -> change.addTo(rows));
            }
        }
        rows.send();
    }

    /** What an earlier version could read, or did not look at, may be unreadable to this one. */
    private Optional<RowChange> change(Authority authority, Entry entry, String type) {
        try {
            return facts.change(authority, entry.index(), type, entry.body().getBytes(UTF_8));
        } catch (UnreadableFact _) {
            LOG.warnf("leaf %d of %s is in no figure: this version cannot read it", entry.index(), authority);
            return Optional.empty();
        }
    }

    private static void execute(Connection tx, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
