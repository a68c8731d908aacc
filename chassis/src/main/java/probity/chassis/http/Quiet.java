package probity.chassis.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import probity.chassis.sealing.SubjectErased;

/**
 * Answers requests that nobody may know of. What breaks is told to the client and written down nowhere, for a line in a
 * log would say when somebody was here. That a part is broken shows by its health, and on all other routes. Words for
 * what was erased are answered as if there had never been anything.
 */
public final class Quiet {

    private Quiet() {}

    public static Response answer(Supplier<Response> work) {
        try {
            return work.get();
        } catch (BadInput | WebApplicationException told) {
            throw told;
        } catch (RuntimeException broken) {
            if (Causes.of(broken).anyMatch(SubjectErased.class::isInstance)) {
                return Problem.absent().toResponse();
            }
            return Absence.of(broken) ? Absence.answer() : Problem.broken().toResponse();
        }
    }
}
