package probity.audit.measure;

import org.jspecify.annotations.Nullable;

/**
 * How long something took, in whole days: half of the things took no longer than the median, nine in ten no longer than
 * the ninetieth percentile.
 *
 * @param median absent if too few lie on one side of it; so is the other
 */
public record Spread(
        String name, @Nullable Long median, @Nullable Long ninetieth) {

    private static final int FOR_MEDIAN = 2 * Suppression.THRESHOLD;

    private static final int FOR_NINETIETH = 10 * Suppression.THRESHOLD;

    /** As it may be shown: at least five things must have taken as long or longer, and five as long or less. */
    public static Spread of(String name, long things, @Nullable Long median, @Nullable Long ninetieth) {
        return new Spread(name, things < FOR_MEDIAN ? null : median, things < FOR_NINETIETH ? null : ninetieth);
    }
}
