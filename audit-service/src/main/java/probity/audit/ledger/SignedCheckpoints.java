package probity.audit.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;

/** The checkpoints that were signed. */
public final class SignedCheckpoints {

    /** A checkpoint and the size that it speaks of. */
    public record Signed(long size, String note) {}

    private static final String LATEST = """
            select size, note
              from signed_checkpoint
             where authority = ? and size <= ?
             order by size desc
             limit 1
            """;

    private static final String COVERING = """
            select size, note
              from signed_checkpoint
             where authority = ? and size > ?
             order by size
             limit 1
            """;

    private static final String AT = "select size, note from signed_checkpoint where authority = ? and size = ?";

    private final DataSource dataSource;

    public SignedCheckpoints(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Optional<Signed> latest(Authority authority) {
        return signed(LATEST, authority, Long.MAX_VALUE);
    }

    /** The first one that was signed of a tree with that leaf. */
    public Optional<Signed> covering(Authority authority, long leaf) {
        return signed(COVERING, authority, leaf);
    }

    public Optional<Signed> at(Authority authority, long size) {
        return signed(AT, authority, size);
    }

    private Optional<Signed> signed(String sql, Authority authority, long size) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, authority.id());
            select.setLong(2, size);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Signed(row.getLong("size"), row.getString("note")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LedgerFailure("cannot read the checkpoints of " + authority, e);
        }
    }
}
