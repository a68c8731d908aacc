package probity.audit.measure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things that are counted, and the ways in which they are broken down. Every breakdown sums up to the total.
 *
 * @param of which part of them, if it is not all of the period
 * @param total absent if it is suppressed or still being counted; then the breakdowns have no cells
 * @param spreads how long things took; without numbers if the total is absent
 * @param beingCounted whether some of it has not arrived yet, so that any number would be too small
 */
public record Population(
        String name,
        @Nullable Of of,
        @Nullable Long total,
        List<Breakdown> breakdowns,
        List<Spread> spreads,
        boolean beingCounted) {

    /**
     * A part that is counted by itself.
     *
     * @param year of the campaign for annual declarations; absent if it is about none
     * @param directorate absent if it is all of them
     */
    public record Of(@Nullable Integer year, @Nullable String directorate) {}

    public Population {
        breakdowns = List.copyOf(breakdowns);
        spreads = List.copyOf(spreads);
    }

    public Population(String name, @Nullable Of of, @Nullable Long total, List<Breakdown> breakdowns) {
        this(name, of, total, breakdowns, List.of(), false);
    }

    public static Population beingCounted(String name, Of of, String... breakdowns) {
        return new Population(
                name,
                of,
                null,
                Stream.of(breakdowns)
                        .map(breakdown -> new Breakdown(breakdown, List.of()))
                        .toList(),
                List.of(),
                true);
    }

    public boolean suppressed() {
        return total == null && !beingCounted;
    }

    Population with(List<Breakdown> shown) {
        return new Population(name, of, total, shown, spreads, beingCounted);
    }

    /** Nothing of it is shown, not even the names of its cells. */
    public Population hidden() {
        return new Population(
                name,
                of,
                null,
                breakdowns.stream()
                        .map(breakdown -> new Breakdown(breakdown.name(), List.of()))
                        .toList(),
                spreads.stream()
                        .map(spread -> new Spread(spread.name(), null, null))
                        .toList(),
                beingCounted);
    }

    Stream<String> parts() {
        return Stream.concat(
                breakdowns.stream().map(Breakdown::name), spreads.stream().map(Spread::name));
    }

    Population only(Collection<String> parts) {
        return new Population(
                name,
                of,
                total,
                breakdowns.stream().filter(each -> parts.contains(each.name())).toList(),
                spreads.stream().filter(each -> parts.contains(each.name())).toList(),
                beingCounted);
    }
}
