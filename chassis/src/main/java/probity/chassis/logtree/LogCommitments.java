package probity.chassis.logtree;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;

/**
 * Commits to a log when a window closes, without telling anything of it. It goes by days, as the events themselves do:
 * what is in a tree, and when it came there, tells whoever reads the tables nothing that the events do not tell.
 */
public final class LogCommitments {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int SALT_BYTES = 32;

    /** The last event before the first one that was recorded at that time or later. */
    private static final String BEFORE = """
            select coalesce(min(position) filter (where recorded_at >= ?) - 1, max(position), 0)
              from event
             where position > (select position from log_folded)
            """;

    private static final String EPOCH = "select epoch from log_head";

    private static final String KEEP =
            "insert into log_opening (authority, until, epoch, size, salt) values (?, ?, ?, ?, ?)";

    private final SecureRandom random = new SecureRandom();

    /** Puts the events of all days into the trees that were over in London when the window ended. */
    public void grow(Connection tx, Instant until) throws SQLException {
        Instant today = until.atZone(LONDON).toLocalDate().atStartOfDay(LONDON).toInstant();
        long before;
        try (PreparedStatement select = tx.prepareStatement(BEFORE)) {
            select.setObject(1, at(today));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                before = row.getLong(1);
            }
        }
        LogTree tree = new LogTree(tx);
        boolean grew = true;
        while (grew) {
            grew = tree.grow(before);
        }
    }

    /** Commits to an authority's tree as it is now, and keeps what opens the commitment. */
    public LogCommitment commit(Connection tx, Authority authority, Instant until) throws SQLException {
        LogTree tree = new LogTree(tx);
        long size = tree.size(authority);
        Hash root = tree.root(authority, size);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        UUID epoch = epoch(tx);
        try (PreparedStatement keep = tx.prepareStatement(KEEP)) {
            keep.setString(1, authority.id());
            keep.setObject(2, at(until));
            keep.setObject(3, epoch);
            keep.setLong(4, size);
            keep.setBytes(5, salt);
            keep.executeUpdate();
        }
        return new LogCommitment(authority, until, epoch, size, root, salt);
    }

    private static UUID epoch(Connection tx) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(EPOCH);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
