package probity.audit.testing;

import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;

/** Has a ledger look as if it had been signed, as it is now, when the second quarter of 2026 was over. */
public final class LongAgo {

    private static final String SIGNED = """
            update signed_checkpoint set signed_at = '2026-07-01T12:00:00Z' where authority = ? and size = ?
            """;

    private LongAgo() {}

    public static void signed(DataSource database, Authority authority) {
        int size = as(authority, "audit-director")
                .get("/api/v1/measures/gifts-declared?from=2026-01-01&to=2026-12-31")
                .path("checkpoint.size");
        await("the checkpoint is there", () -> isSigned(database, authority, size));
    }

    private static boolean isSigned(DataSource database, Authority authority, int size) {
        try (var connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(SIGNED)) {
            update.setString(1, authority.id());
            update.setInt(2, size);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
