package probity.chassis.logtree;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.MerkleTree;
import probity.chassis.merkle.Subtrees;

/** The trees over a log, as one transaction sees them. They grow when somebody asks for it, not with each event. */
public final class LogTree {

    private static final int BATCH = 1_000;

    private static final String LOCK = "select position from log_folded for update";

    private static final String MOVE = "update log_folded set position = ?";

    private static final String SIZE = "select coalesce(max(size), 0) from log_tree where authority = ?";

    private static final String RESIZE = """
            insert into log_tree (authority, size) values (?, ?) on conflict (authority) do update set size = excluded.size
            """;

    private static final String READ = """
            select hash
              from log_hash
             where authority = ? and tier = ? and hash_index >= ? and hash_index < ?
             order by hash_index
            """;

    private static final String KEEP =
            "insert into log_hash (authority, tier, hash_index, position, hash) values (?, ?, ?, ?, ?)";

    private final Connection tx;

    public LogTree(Connection tx) {
        this.tx = tx;
    }

    /**
     * Puts events that are in no tree yet into theirs, in order: at most a thousand, and none after that position.
     * Nobody else does so until the transaction ends. False if there were none.
     */
    public boolean grow(long upTo) throws SQLException {
        long folded = number(LOCK);
        List<LogLeaf> leaves = LogLeaf.read(tx, folded, upTo, BATCH);
        if (leaves.isEmpty()) {
            return false;
        }
        Map<String, List<LogLeaf>> byAuthority = new TreeMap<>();
        for (LogLeaf leaf : leaves) {
            byAuthority
                    .computeIfAbsent(leaf.authority().id(), _ -> new ArrayList<>())
                    .add(leaf);
        }
        for (var each : byAuthority.entrySet()) {
            append(new Authority(each.getKey()), each.getValue());
        }
        try (PreparedStatement move = tx.prepareStatement(MOVE)) {
            move.setLong(1, leaves.getLast().position());
            move.executeUpdate();
        }
        return true;
    }

    private void append(Authority authority, List<LogLeaf> leaves) throws SQLException {
        long before = size(authority);
        long after = before + leaves.size();
        try (PreparedStatement keep = tx.prepareStatement(KEEP)) {
            for (int i = 0; i < leaves.size(); i++) {
                LogLeaf leaf = leaves.get(i);
                keep(keep, authority, 0, before + i, leaf.position(), leaf.hash());
            }
            keep.executeBatch();
        }
        try (PreparedStatement resize = tx.prepareStatement(RESIZE)) {
            resize.setString(1, authority.id());
            resize.setLong(2, after);
            resize.executeUpdate();
        }
        for (int tier = 1; MerkleTree.count(after, tier) > MerkleTree.count(before, tier); tier++) {
            List<Hash> completed = tree(authority, after).completedSince(before, tier);
            try (PreparedStatement keep = tx.prepareStatement(KEEP)) {
                for (int i = 0; i < completed.size(); i++) {
                    keep(keep, authority, tier, MerkleTree.count(before, tier) + i, null, completed.get(i));
                }
                keep.executeBatch();
            }
        }
    }

    private static void keep(
            PreparedStatement keep, Authority authority, int tier, long index, @Nullable Long position, Hash hash)
            throws SQLException {
        keep.setString(1, authority.id());
        keep.setInt(2, tier);
        keep.setLong(3, index);
        keep.setObject(4, position);
        keep.setBytes(5, hash.bytes());
        keep.addBatch();
    }

    /** How many events of the authority are in its tree. */
    public long size(Authority authority) throws SQLException {
        return number(SIZE, authority.id());
    }

    /** The root over its first events. */
    public Hash root(Authority authority, long size) {
        return tree(authority, size).root();
    }

    private MerkleTree tree(Authority authority, long size) {
        return new MerkleTree(size, kept(authority));
    }

    private Subtrees kept(Authority authority) {
        return (tier, first, count) -> {
            try (PreparedStatement select = tx.prepareStatement(READ)) {
                select.setString(1, authority.id());
                select.setInt(2, tier);
                select.setLong(3, first);
                select.setLong(4, first + count);
                List<Hash> hashes = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        hashes.add(Hash.of(row.getBytes(1)));
                    }
                }
                if (hashes.size() != count) {
                    throw new LogTreeFailure(
                            "the tree of %s lacks hashes of tier %d from %d on".formatted(authority, tier, first),
                            null);
                }
                return hashes;
            } catch (SQLException e) {
                throw new LogTreeFailure("cannot read the tree of " + authority, e);
            }
        };
    }

    private long number(String sql, Object... values) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
