package probity.chassis.sealing;

import com.google.crypto.tink.Aead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import javax.sql.DataSource;

/** The tables {@code subject_key} and {@code destroyed_subject}. */
final class KeyTable {

    /** Making and destroying the key of one subject take turns. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(? || '/' || ?, 0))";

    private static final String FIND = """
            select k.wrapped, d.subject is not null as destroyed
              from (values (?, ?)) as s (authority, subject)
              left join subject_key k using (authority, subject)
              left join destroyed_subject d using (authority, subject)
            """;

    private static final String CREATE = """
            insert into subject_key (authority, subject, wrapped)
            select s.authority, s.subject, ?
              from (values (?, ?)) as s (authority, subject)
             where not exists (select from destroyed_subject d
                                where d.authority = s.authority and d.subject = s.subject)
            on conflict do nothing
            """;

    private static final String DELETE = "delete from subject_key where authority = ? and subject = ?";

    private static final String BURY = """
            insert into destroyed_subject (authority, subject, destroyed_at)
            values (?, ?, ?)
            on conflict do nothing
            """;

    private interface Work<T> {
        T in(Connection tx) throws SQLException;
    }

    private final DataSource dataSource;

    KeyTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A grave counts more than a key: that key came back with a backup. */
    KeyState find(Subject subject, Function<byte[], Aead> unwrap) {
        return transaction("find the key of a subject", tx -> {
            try (PreparedStatement select =
                            prepare(tx, FIND, subject.authority().id(), subject.id());
                    ResultSet row = select.executeQuery()) {
                row.next();
                byte[] wrapped = row.getBytes("wrapped");
                if (row.getBoolean("destroyed")) {
                    return new KeyState.Destroyed();
                }
                return wrapped == null ? new KeyState.Missing() : new KeyState.Usable(unwrap.apply(wrapped));
            }
        });
    }

    /** Does nothing if there is one by now, or if it was destroyed. */
    void create(Subject subject, byte[] wrapped) {
        transaction("keep the key of a subject", tx -> {
            lock(tx, subject);
            return update(tx, CREATE, wrapped, subject.authority().id(), subject.id());
        });
    }

    void destroy(Subject subject, Instant at) {
        transaction("destroy the key of a subject", tx -> {
            lock(tx, subject);
            update(tx, DELETE, subject.authority().id(), subject.id());
            return update(tx, BURY, subject.authority().id(), subject.id(), at.atOffset(ZoneOffset.UTC));
        });
    }

    private static void lock(Connection tx, Subject subject) throws SQLException {
        try (PreparedStatement lock =
                prepare(tx, LOCK, subject.authority().id(), subject.id().toString())) {
            lock.execute();
        }
    }

    private static int update(Connection tx, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = prepare(tx, sql, values)) {
            return update.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection tx, String sql, Object... values) throws SQLException {
        PreparedStatement statement = tx.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private <T> T transaction(String doing, Work<T> work) {
        try (Connection tx = dataSource.getConnection()) {
            tx.setAutoCommit(false);
            try {
                T result = work.in(tx);
                tx.commit();
                return result;
            } finally {
                tx.rollback();
            }
        } catch (SQLException e) {
            throw new SealingFailure("cannot " + doing, e);
        }
    }
}
