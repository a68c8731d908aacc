package probity.chassis.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;

/** The tables {@code subject_key}, whose keys lie wrapped, and {@code destroyed_subject}. */
final class KeyTable {

    /** Making and destroying the key of one subject take turns. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(? || '/' || ?, 0))";

    private static final String FIND = """
            select k.wrapped, k.ordinal, d.subject is not null as destroyed
              from (values (?, ?)) as s (authority, subject)
              left join subject_key k using (authority, subject)
              left join destroyed_subject d using (authority, subject)
            """;

    private static final String FIND_NEXT = """
            select k.authority, k.subject, k.wrapped, k.ordinal
              from subject_key k
             where k.ordinal > ?
               and not exists (select from destroyed_subject d
                                where d.authority = k.authority and d.subject = k.subject)
             order by k.ordinal
             limit ?
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
    private final KeyProvider provider;

    KeyTable(DataSource dataSource, KeyProvider provider) {
        this.dataSource = dataSource;
        this.provider = provider;
    }

    /** A grave counts more than a key: that key came back with a backup. */
    KeyState find(Subject subject) {
        return transaction("find the key of a subject", tx -> {
            try (PreparedStatement select =
                            prepare(tx, FIND, subject.authority().id(), subject.id());
                    ResultSet row = select.executeQuery()) {
                row.next();
                byte[] wrapped = row.getBytes("wrapped");
                if (row.getBoolean("destroyed")) {
                    return new KeyState.Destroyed();
                }
                return wrapped == null ? new KeyState.Missing() : usable(subject, wrapped, row.getLong("ordinal"));
            }
        });
    }

    /** Those that were made after the one with that ordinal, oldest first. */
    Map<Subject, KeyState.Usable> findNext(long ordinal, int limit) {
        return transaction("read keys ahead", tx -> {
            try (PreparedStatement select = prepare(tx, FIND_NEXT, ordinal, limit);
                    ResultSet row = select.executeQuery()) {
                Map<Subject, KeyState.Usable> found = new LinkedHashMap<>();
                while (row.next()) {
                    var authority = new Authority(row.getString("authority"));
                    var subject = new Subject(authority, row.getObject("subject", UUID.class));
                    found.put(subject, usable(subject, row.getBytes("wrapped"), row.getLong("ordinal")));
                }
                return found;
            }
        });
    }

    private KeyState.Usable usable(Subject subject, byte[] wrapped, long ordinal) {
        return new KeyState.Usable(DataKey.aead(provider.unwrap(wrapped, subject.context())), ordinal);
    }

    /** Does nothing if there is one by now, or if it was destroyed. */
    void create(Subject subject) {
        byte[] wrapped = provider.wrap(DataKey.random(), subject.context());
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
