package probity.chassis.sealing;

import static probity.chassis.sql.Sql.query;
import static probity.chassis.sql.Sql.update;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final String FIND_SOME = """
            select k.authority, k.subject, k.wrapped, k.ordinal
              from subject_key k
             where k.authority = ? and k.subject = any (?)
               and not exists (select from destroyed_subject d
                                where d.authority = k.authority and d.subject = k.subject)
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

    @SuppressWarnings("ArrayRecordComponent")
    private record Found(byte @Nullable [] wrapped, long ordinal, boolean destroyed) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(row.getBytes("wrapped"), row.getLong("ordinal"), row.getBoolean("destroyed"));
        }
    }

    private final Statements statements;
    private final TrustedKeys keys;

    KeyTable(Statements statements, TrustedKeys keys) {
        this.statements = statements;
        this.keys = keys;
    }

    /** A grave counts more than a key: that key came back with a backup. */
    KeyState find(Subject subject) {
        Found found = statements
                .transaction(
                        "find the key of a subject",
                        tx -> query(tx, FIND, Found::of, subject.authority().id(), subject.id()))
                .getFirst();
        if (found.destroyed()) {
            return new KeyState.Destroyed();
        }
        byte[] wrapped = found.wrapped();
        return wrapped == null ? new KeyState.Missing() : usable(new WrappedKey(subject, wrapped, found.ordinal()));
    }

    /** Those that were made after the one with that ordinal, oldest first. What does not open is left to whoever needs it. */
    Map<Subject, KeyState.Usable> findNext(long ordinal, int limit) {
        return findAll(FIND_NEXT, ordinal, limit);
    }

    /** Those of these subjects that can be used. */
    Map<Subject, KeyState.Usable> findSome(Authority authority, Collection<UUID> subjects) {
        return findAll(FIND_SOME, authority.id(), subjects.toArray(UUID[]::new));
    }

    private Map<Subject, KeyState.Usable> findAll(String sql, Object... values) {
        List<WrappedKey> wrapped =
                statements.transaction("read keys ahead", tx -> query(tx, sql, WrappedKey::of, values));
        Map<Subject, KeyState.Usable> found = new LinkedHashMap<>();
        wrapped.forEach(key -> usableAtAll(key).ifPresent(usable -> found.put(key.subject(), usable)));
        return found;
    }

    private Optional<KeyState.Usable> usableAtAll(WrappedKey key) {
        try {
            return Optional.of(usable(key));
        } catch (SealingFailure _) {
            return Optional.empty();
        }
    }

    /** Not within a transaction: a look at new keys takes another one. */
    private KeyState.Usable usable(WrappedKey key) {
        return new KeyState.Usable(DataKey.aead(key.openedBy(keys.thatHave(key.bytes()))), key.ordinal());
    }

    /** Does nothing if there is one by now, or if it was destroyed. */
    void create(Subject subject) {
        byte[] wrapped = keys.get().wrap(DataKey.random(), subject.context());
        statements.transaction("keep the key of a subject", tx -> {
            lock(tx, subject);
            return update(tx, CREATE, wrapped, subject.authority().id(), subject.id());
        });
    }

    void destroy(Subject subject, Instant at) {
        statements.transaction("destroy the key of a subject", tx -> {
            lock(tx, subject);
            update(tx, DELETE, subject.authority().id(), subject.id());
            return update(tx, BURY, subject.authority().id(), subject.id(), at.atOffset(ZoneOffset.UTC));
        });
    }

    private static void lock(Connection tx, Subject subject) throws SQLException {
        query(tx, LOCK, _ -> true, subject.authority().id(), subject.id().toString());
    }
}
