package probity.audit.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.MerkleTree;
import probity.chassis.relay.Delivered;
import probity.chassis.relay.Poison;
import probity.chassis.relay.Received;

/** Appends records to the ledgers of their authorities and grows the trees, all in the transaction it is given. */
public final class Ledger {

    /** What is in no ledger has no leaf. */
    public static final long NO_LEAF = -1;

    private static final String OPEN = "insert into ledger (authority, size) values (?, 0) on conflict do nothing";

    private static final String LOCK = "select size from ledger where authority = ? for update";

    private static final String GROW = "update ledger set size = ? where authority = ?";

    private static final String APPEND = """
            insert into ledger_entry (authority, leaf_index, leaf_hash, record, event, stream, type, audience)
            select ?, ? + new.ordinal - 1, new.hash, new.record, new.event, new.stream, new.type, new.audience
              from unnest(?::bytea[], ?::bytea[], ?::uuid[], ?::uuid[], ?::text[], ?::text[])
                   with ordinality as new (hash, record, event, stream, type, audience, ordinal)
            """;

    /**
     * Answers the leaf of each record. A record whose authority nobody can tell goes to no ledger: there is no tree that
     * it belongs to.
     */
    public long[] append(Connection tx, List<Delivered> records) throws SQLException {
        Map<String, List<Integer>> byAuthority = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            int at = i;
            authorityOf(records.get(i))
                    .ifPresent(authority -> byAuthority
                            .computeIfAbsent(authority.id(), _ -> new ArrayList<>())
                            .add(at));
        }
        long[] leaves = new long[records.size()];
        Arrays.fill(leaves, NO_LEAF);
        for (var each : byAuthority.entrySet()) {
            long leaf = append(
                    tx,
                    new Authority(each.getKey()),
                    each.getValue().stream().map(records::get).toList());
            for (int at : each.getValue()) {
                leaves[at] = leaf++;
            }
        }
        return leaves;
    }

    private static Optional<Authority> authorityOf(Delivered record) {
        return switch (record) {
            case Received received -> Optional.of(received.authority());
            case Poison poison -> Optional.ofNullable(poison.authority());
        };
    }

    /** Answers the leaf of the first. */
    private static long append(Connection tx, Authority authority, List<Delivered> records) throws SQLException {
        long before = lock(tx, authority);
        long after = before + records.size();
        store(tx, authority, before, records);
        StoredSubtrees kept = new StoredSubtrees(tx, authority);
        MerkleTree grown = new MerkleTree(after, kept);
        for (int tier = 1; MerkleTree.count(after, tier) > MerkleTree.count(before, tier); tier++) {
            kept.keep(tier, MerkleTree.count(before, tier), grown.completedSince(before, tier));
        }
        try (PreparedStatement grow = tx.prepareStatement(GROW)) {
            grow.setLong(1, after);
            grow.setString(2, authority.id());
            grow.executeUpdate();
        }
        return before;
    }

    /** Nobody else can append until the transaction ends. */
    private static long lock(Connection tx, Authority authority) throws SQLException {
        try (PreparedStatement open = tx.prepareStatement(OPEN);
                PreparedStatement lock = tx.prepareStatement(LOCK)) {
            open.setString(1, authority.id());
            open.executeUpdate();
            lock.setString(1, authority.id());
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void store(Connection tx, Authority authority, long first, List<Delivered> records)
            throws SQLException {
        try (PreparedStatement append = tx.prepareStatement(APPEND)) {
            append.setString(1, authority.id());
            append.setLong(2, first);
            append.setArray(
                    3, bytes(tx, records, record -> Hash.ofLeaf(record.leaf()).bytes()));
            append.setArray(4, bytes(tx, records, Delivered::leaf));
            append.setArray(5, array(tx, "uuid", records, Received::id));
            append.setArray(6, array(tx, "uuid", records, Received::key));
            append.setArray(7, array(tx, "text", records, Received::type));
            append.setArray(
                    8,
                    array(tx, "text", records, received -> received.audience().code()));
            append.executeUpdate();
        }
    }

    private static Array bytes(Connection tx, List<Delivered> records, Function<Delivered, byte[]> column)
            throws SQLException {
        return tx.createArrayOf("bytea", records.stream().map(column).toArray(byte[][]::new));
    }

    /** Poison has no part that could be trusted. */
    private static Array array(Connection tx, String type, List<Delivered> records, Function<Received, Object> column)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[records.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (records.get(i)) {
                case Received received -> column.apply(received);
                case Poison _ -> null;
            };
        }
        return tx.createArrayOf(type, values);
    }
}
