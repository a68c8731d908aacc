package probity.audit.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things that are counted, and the ways in which they are broken down. Every breakdown sums up to the total.
 *
 * @param total absent if it is suppressed; then the breakdowns have no cells
 */
public record Population(String name, @Nullable Long total, List<Breakdown> breakdowns) {

    public Population {
        breakdowns = List.copyOf(breakdowns);
    }

    public boolean suppressed() {
        return total == null;
    }
}
