package probity.chassis.sealing;

import static probity.chassis.sql.Sql.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Wraps data keys anew that lie under an older key, a few at a time, so that nobody waits for it. */
final class Rewrapping {

    private static final Logger LOG = Logger.getLogger(Rewrapping.class);

    private static final int AT_ONCE = 250;

    private static final int AT_A_TIME = 20 * AT_ONCE;

    /** By the index on marks: if the first and the last are the same, all are. */
    private static final String MARKS = """
            (select substring(wrapped from 1 for 5) as mark from subject_key order by mark limit 1)
             union all
            (select substring(wrapped from 1 for 5) as mark from subject_key order by mark desc limit 1)
            """;

    private static final String COUNT = "select count(*) from subject_key where substring(wrapped from 1 for 5) <> ?";

    private static final String FIND = "select " + WrappedKey.COLUMNS + """
             from subject_key
             where substring(wrapped from 1 for 5) <> ? and ordinal > ?
             order by ordinal
             limit ?
            """;

    /** Never brings back what was destroyed meanwhile: a row that went is not there to be updated. */
    private static final String REWRAP =
            "update subject_key set wrapped = ? where authority = ? and subject = ? and wrapped = ?";

    private final Statements statements;
    private final TrustedKeys trusted;
    private final KeyCheck check;

    Rewrapping(Statements statements, TrustedKeys trusted, KeyCheck check) {
        this.statements = statements;
        this.trusted = trusted;
        this.check = check;
    }

    /** How many lie under another key than the one that wraps now. */
    long left() {
        byte[] mark = trusted.get().mark();
        return statements.transaction("count data keys", tx -> {
            List<byte[]> marks = query(tx, MARKS, row -> row.getBytes("mark"));
            return marks.stream().allMatch(each -> Arrays.equals(each, mark))
                    ? 0L
                    : query(tx, COUNT, row -> row.getLong(1), mark).getFirst();
        });
    }

    /** Goes on from the oldest. The check of the keys is the last: as long as it needs an older key, so may a data key. */
    long some() {
        if (left() > 0) {
            rewrapSome(trusted.get());
        }
        long left = left();
        if (left > 0) {
            LOG.infof("%d data keys lie under an older key still", left);
        } else if (check.rewrap(trusted.get())) {
            LOG.info("No data key lies under an older key any more: the older ones can be taken away");
        }
        return left;
    }

    private void rewrapSome(WrappingKeys keys) {
        int done = 0;
        int lost = 0;
        for (var found = find(keys, 0); !found.isEmpty() && done < AT_A_TIME; ) {
            int rewrapped = rewrap(found, keys);
            done += rewrapped;
            lost += found.size() - rewrapped;
            found = find(keys, found.getLast().ordinal());
        }
        if (lost > 0) {
            LOG.warnf("%d data keys open by none of the keys that are there", lost);
        }
    }

    private List<WrappedKey> find(WrappingKeys keys, long after) {
        return statements.transaction(
                "find data keys under older keys", tx -> query(tx, FIND, WrappedKey::of, keys.mark(), after, AT_ONCE));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Rewrapped(WrappedKey old, byte[] bytes) {}

    /** Answers how many: those that open by none of these keys hold up no other. */
    private int rewrap(List<WrappedKey> found, WrappingKeys keys) {
        var anew = found.stream().flatMap(key -> rewrapped(key, keys).stream()).toList();
        statements.transaction("wrap data keys anew", tx -> replace(tx, anew));
        return anew.size();
    }

    private static Optional<Rewrapped> rewrapped(WrappedKey key, WrappingKeys keys) {
        try {
            byte[] bytes = keys.wrap(key.openedBy(keys), key.subject().context());
            return Optional.of(new Rewrapped(key, bytes));
        } catch (SealingFailure _) {
            return Optional.empty();
        }
    }

    private static int[] replace(Connection tx, List<Rewrapped> anew) throws SQLException {
        try (PreparedStatement replace = tx.prepareStatement(REWRAP)) {
            for (Rewrapped each : anew) {
                Subject subject = each.old().subject();
                replace.setBytes(1, each.bytes());
                replace.setString(2, subject.authority().id());
                replace.setObject(3, subject.id());
                replace.setBytes(4, each.old().bytes());
                replace.addBatch();
            }
            return replace.executeBatch();
        }
    }
}
