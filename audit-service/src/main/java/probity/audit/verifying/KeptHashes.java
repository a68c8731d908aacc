package probity.audit.verifying;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;
import probity.chassis.sql.Sql;

/** What a service kept of the events of an authority, in order, a thousand at a time. */
final class KeptHashes {

    private static final String READ = """
            select position, hash, hash_index
              from log_hash
             where authority = ? and tier = 0 and hash_index >= ?
             order by hash_index
             limit 1000
            """;

    record Kept(long position, Hash hash, long index) {}

    private final Connection database;
    private final Authority authority;
    private final Deque<Kept> ahead = new ArrayDeque<>();
    private long next;
    private boolean ended;

    KeptHashes(Connection database, Authority authority) {
        this.database = database;
        this.authority = authority;
    }

    /** The next one, or null behind the last. */
    @Nullable
    Kept peek() throws SQLException {
        if (ahead.isEmpty() && !ended) {
            ahead.addAll(Sql.query(
                    database,
                    READ,
                    row -> new Kept(row.getLong("position"), Hash.of(row.getBytes("hash")), row.getLong("hash_index")),
                    authority.id(),
                    next));
            ended = ahead.isEmpty();
        }
        return ahead.peek();
    }

    void pass() {
        next = ahead.remove().index() + 1;
    }

    List<Kept> rest() throws SQLException {
        List<Kept> rest = new ArrayList<>();
        for (@Nullable Kept each = peek(); each != null; each = peek()) {
            rest.add(each);
            pass();
        }
        return rest;
    }
}
