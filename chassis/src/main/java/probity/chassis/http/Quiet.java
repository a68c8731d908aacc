package probity.chassis.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * Answers requests that nobody may know of. What breaks is told to the client and written down nowhere, for a line in a
 * log would say when somebody was here. That a part is broken shows by its health, and on all other routes.
 */
public final class Quiet {

    private Quiet() {}

    public static Response answer(Supplier<Response> work) {
        try {
            return work.get();
        } catch (BadInput | WebApplicationException told) {
            throw told;
        } catch (RuntimeException broken) {
            return (Absence.of(broken) ? Problem.partAway() : Problem.broken()).toResponse();
        }
    }
}
