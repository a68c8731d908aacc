package probity.chassis.sealing;

import static probity.chassis.sql.Sql.query;
import static probity.chassis.sql.Sql.update;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The table {@code key_check}: a random value, wrapped at the first start. What opens it belongs to this database. */
final class KeyCheck {

    private static final byte[] CONTEXT = Parts.of("key-check");

    private static final String FIND = "select wrapped from key_check";

    private static final String KEEP = "insert into key_check (wrapped) values (?) on conflict do nothing";

    private static final String REPLACE = "update key_check set wrapped = ? where wrapped = ?";

    private static final String NEWEST_KEY =
            "select " + WrappedKey.COLUMNS + " from subject_key order by ordinal desc limit 1";

    private final Statements statements;

    KeyCheck(Statements statements) {
        this.statements = statements;
    }

    /** Throws {@link KeysAway} if these are not the keys of this database. */
    void pass(WrappingKeys keys) {
        byte[] check = find().orElseGet(() -> begin(keys));
        proved(() -> keys.unwrap(check, CONTEXT));
    }

    /** A database that is older than its check is known by its newest data key. Of those who begin at once one is first. */
    private byte[] begin(WrappingKeys keys) {
        List<WrappedKey> newest =
                statements.transaction("find the newest data key", tx -> query(tx, NEWEST_KEY, WrappedKey::of));
        newest.forEach(key -> proved(() -> key.openedBy(keys)));
        byte[] wrapped = keys.wrap(DataKey.random(), CONTEXT);
        statements.transaction("keep the check of the keys", tx -> update(tx, KEEP, wrapped));
        return find().orElseThrow();
    }

    private static void proved(Runnable opening) {
        try {
            opening.run();
        } catch (SealingFailure e) {
            throw new KeysAway("the keys that are there are not those of this database: put the right ones back", e);
        }
    }

    /** Comes last when a key is replaced. True if it lay under an older one. */
    boolean rewrap(WrappingKeys keys) {
        byte[] old = find().orElseThrow();
        byte[] mark = keys.mark();
        if (Arrays.equals(mark, Arrays.copyOf(old, mark.length))) {
            return false;
        }
        byte[] wrapped = keys.wrap(keys.unwrap(old, CONTEXT), CONTEXT);
        statements.transaction("wrap the check of the keys anew", tx -> update(tx, REPLACE, wrapped, old));
        return true;
    }

    private Optional<byte[]> find() {
        return statements
                .transaction("find the check of the keys", tx -> query(tx, FIND, row -> row.getBytes("wrapped")))
                .stream()
                .findFirst();
    }
}
