package probity.audit.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;

/** The checkpoints that were signed, each with the lines of the witnesses that signed it, too. */
public final class SignedCheckpoints {

    /** A checkpoint and the size that it speaks of. */
    public record Signed(long size, String note) {}

    private static final String NOTE = """
            select s.size, s.note || coalesce((select string_agg(c.line, '' order by c.witness)
                                                 from cosignature c
                                                where c.authority = s.authority and c.size = s.size), '') as note
              from signed_checkpoint s
            """;

    private static final String LATEST = NOTE + " where authority = ? and size <= ? order by size desc limit 1";

    private static final String COVERING = NOTE + " where authority = ? and size > ? order by size limit 1";

    private static final String AT = NOTE + " where authority = ? and size = ?";

    private static final String COSIGNED = NOTE + """
             where authority = ?
               and size = (select max(c.size) from cosignature c where c.authority = s.authority and c.size <= ?)
            """;

    private static final String KNOWN_AT = """
            select coalesce(max(size), 0)
              from signed_checkpoint
             where authority = ? and signed_at <= ?
            """;

    private final DataSource dataSource;

    public SignedCheckpoints(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Optional<Signed> latest(Authority authority) {
        return signed(LATEST, authority, Long.MAX_VALUE);
    }

    /** The latest that a witness signed, too. */
    public Optional<Signed> latestCosigned(Authority authority) {
        return signed(COSIGNED, authority, Long.MAX_VALUE);
    }

    /** The first one that was signed of a tree with that leaf. */
    public Optional<Signed> covering(Authority authority, long leaf) {
        return signed(COVERING, authority, leaf);
    }

    public Optional<Signed> at(Authority authority, long size) {
        return signed(AT, authority, size);
    }

    /** The size of the last one that was signed by then; 0 if there was none. */
    public long knownAt(Authority authority, Instant moment) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(KNOWN_AT)) {
            select.setString(1, authority.id());
            select.setObject(2, moment.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new LedgerFailure("cannot read the checkpoints of " + authority, e);
        }
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
