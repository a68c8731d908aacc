package probity.audit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.Subtrees;

/** The kept hashes of one authority's tree, as one connection sees them. */
final class StoredSubtrees implements Subtrees {

    private static final String LEAVES = """
            select leaf_hash
              from ledger_entry
             where authority = ? and leaf_index >= ? and leaf_index < ?
             order by leaf_index
            """;

    private static final String SUBTREES = """
            select hash
              from ledger_subtree
             where authority = ? and subtree_index >= ? and subtree_index < ? and tier = ?
             order by subtree_index
            """;

    private static final String KEEP = """
            insert into ledger_subtree (authority, tier, subtree_index, hash)
            select ?, ?, ? + new.ordinal - 1, new.hash
              from unnest(?::bytea[]) with ordinality as new (hash, ordinal)
            """;

    private final Connection connection;
    private final Authority authority;

    StoredSubtrees(Connection connection, Authority authority) {
        this.connection = connection;
        this.authority = authority;
    }

    /** Fails if a hash is missing: then somebody was at the tables who should not have been. */
    @Override
    public List<Hash> read(int tier, long first, int count) {
        try (PreparedStatement select = connection.prepareStatement(tier == 0 ? LEAVES : SUBTREES)) {
            select.setString(1, authority.id());
            select.setLong(2, first);
            select.setLong(3, first + count);
            if (tier > 0) {
                select.setInt(4, tier);
            }
            List<Hash> hashes = read(select);
            if (hashes.size() != count) {
                throw new LedgerFailure(
                        "the ledger of %s lacks hashes of tier %d from %d on".formatted(authority, tier, first), null);
            }
            return hashes;
        } catch (SQLException e) {
            throw new LedgerFailure("cannot read the tree of " + authority, e);
        }
    }

    private static List<Hash> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<Hash> hashes = new ArrayList<>();
            while (row.next()) {
                hashes.add(Hash.of(row.getBytes(1)));
            }
            return hashes;
        }
    }

    void keep(int tier, long first, List<Hash> hashes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, authority.id());
            insert.setInt(2, tier);
            insert.setLong(3, first);
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", hashes.stream().map(Hash::bytes).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }
}
