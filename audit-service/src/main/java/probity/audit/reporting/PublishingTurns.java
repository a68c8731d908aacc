package probity.audit.reporting;

import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;

/** An authority's reports are published one after the other, whichever replica does it: each is held against those before. */
@Singleton
class PublishingTurns {

    private static final String PATIENCE = "set local lock_timeout = '5s'";

    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended('publishing/' || ?, 0))";

    /** lock_not_available */
    private static final String WAITED_TOO_LONG = "55P03";

    private final DataSource dataSource;

    PublishingTurns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Answers 503 if too many others come before. */
    Response inTurn(Authority authority, Supplier<Response> publication) {
        try (Connection tx = dataSource.getConnection()) {
            tx.setAutoCommit(false);
            try (var patience = tx.createStatement();
                    var turn = tx.prepareStatement(TURN)) {
                patience.execute(PATIENCE);
                turn.setString(1, authority.id());
                turn.execute();
                return publication.get();
            } finally {
                tx.rollback();
            }
        } catch (SQLException e) {
            if (WAITED_TOO_LONG.equals(e.getSQLState())) {
                throw busy();
            }
            throw new IllegalStateException("cannot take a turn to publish", e);
        }
    }

    private static RuntimeException busy() {
        return Problem.of(
                        SERVICE_UNAVAILABLE,
                        "others-are-being-published",
                        "Other reports of your authority are being published. Send it again in a moment.")
                .thrown(Duration.ofSeconds(1));
    }
}
