package probity.declarations.annualreturn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.declarations.annualreturn.Finding.Measure;

/**
 * A measure that a reviewer has asked for.
 *
 * @param endedOn absent as long as nobody has ended it, past its day too
 */
public record Mitigation(
        int number, Measure measure, @Nullable LocalDate endedOn) {

    public boolean isInForce() {
        return endedOn == null;
    }
}
