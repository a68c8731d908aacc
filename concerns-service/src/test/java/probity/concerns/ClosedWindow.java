package probity.concerns;

import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;
import probity.concerns.committing.Commitments;

/** Closes a window by hand, as the relay does at its end, in tests whose windows are as long as in production. */
public final class ClosedWindow {

    private static final Authority WESTMINSTER = new Authority("westminster");

    private ClosedWindow() {}

    /** The answer about what can be proved, once what happened so far is in it. */
    public static Response proofOf(String receipt, Predicate<Response> arrived) {
        return Eventually.of(() -> {
                    close();
                    return ConcernsOverHttp.proof(receipt);
                })
                .is(arrived);
    }

    private static void close() {
        Instant now = CDI.current().select(Clock.class).get().instant();
        Instant until = now.plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        try (Connection tx = CDI.current().select(DataSource.class).get().getConnection()) {
            tx.setAutoCommit(false);
            CDI.current().select(Commitments.class).get().root(tx, WESTMINSTER, until);
            tx.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
