package probity.audit.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A range of values in pounds.
 *
 * @param from the lower end; the band holds it unless the one below does
 * @param to the upper end; absent if there is none
 * @param toIncluded whether the band holds its upper end
 */
public record ValueBand(
        String id, BigDecimal from, @Nullable BigDecimal to, boolean toIncluded) {

    boolean reachesUpTo(BigDecimal value) {
        if (to == null) {
            return true;
        }
        int compared = value.compareTo(to);
        return compared < 0 || (compared == 0 && toIncluded);
    }
}
