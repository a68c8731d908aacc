package probity.audit.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things that are counted, and the ways in which they are broken down. Every breakdown sums up to the total.
 *
 * @param of which part of them, if it is not all of the period
 * @param total absent if it is suppressed or still being counted; then the breakdowns have no cells
 * @param beingCounted whether some of it has not arrived yet, so that any number would be too small
 */
public record Population(
        String name, @Nullable Of of, @Nullable Long total, List<Breakdown> breakdowns, boolean beingCounted) {

    /**
     * A part that is counted by itself.
     *
     * @param year of the campaign for annual declarations
     * @param directorate absent if it is all of them
     */
    public record Of(int year, @Nullable String directorate) {}

    public Population(String name, @Nullable Of of, @Nullable Long total, List<Breakdown> breakdowns) {
        this(name, of, total, breakdowns, false);
    }

    public Population(String name, @Nullable Long total, List<Breakdown> breakdowns) {
        this(name, null, total, breakdowns);
    }

    public static Population beingCounted(String name, Of of) {
        return new Population(name, of, null, List.of(), true);
    }

    public Population {
        breakdowns = List.copyOf(breakdowns);
    }

    public boolean suppressed() {
        return total == null && !beingCounted;
    }
}
