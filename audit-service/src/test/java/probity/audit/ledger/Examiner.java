package probity.audit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Checkpoint;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.NoteKey;

/**
 * What somebody finds who reads the whole ledger and trusts nothing but the published key: records that are not what
 * was hashed, a history that is not the one that was signed, and an end that is missing.
 */
final class Examiner {

    private final DataSource database;
    private final NoteKey key;

    Examiner(DataSource database, NoteKey key) {
        this.database = database;
        this.key = key;
    }

    /** The checkpoints may come from anywhere; those kept outside show what was cut off. */
    List<String> findings(Authority authority, List<String> checkpoints) throws SQLException {
        Map<Long, Hash> signed = new HashMap<>();
        List<String> findings = new ArrayList<>();
        for (String note : checkpoints) {
            Checkpoint.open(note, key)
                    .ifPresentOrElse(
                            checkpoint -> signed.put(checkpoint.size(), checkpoint.root()),
                            () -> findings.add("a checkpoint was not signed by this key"));
        }
        List<Hash> leaves = readLeaves(authority, findings);
        signed.forEach((size, root) -> {
            if (size > leaves.size()) {
                findings.add("cut back from %d to %d".formatted(size, leaves.size()));
            } else if (!root(leaves.subList(0, size.intValue())).equals(root)) {
                findings.add("the first %d are not those that were signed".formatted(size));
            }
        });
        return findings;
    }

    private List<Hash> readLeaves(Authority authority, List<String> findings) throws SQLException {
        List<Hash> leaves = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select leaf_index, leaf_hash, record from ledger_entry where authority = ? order by leaf_index
                        """)) {
            select.setString(1, authority.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Hash leaf = Hash.ofLeaf(row.getBytes("record"));
                    if (row.getLong("leaf_index") != leaves.size()) {
                        findings.add("entry %d is missing".formatted(leaves.size()));
                    }
                    if (!Arrays.equals(leaf.bytes(), row.getBytes("leaf_hash"))) {
                        findings.add("entry %d was changed".formatted(row.getLong("leaf_index")));
                    }
                    leaves.add(leaf);
                }
            }
        }
        return leaves;
    }

    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }
}
