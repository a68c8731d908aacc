package probity.audit.measure;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who reads a figure needs to know of it, defined once.
 *
 * @param unit what a count of one is
 * @param population who or what is counted, and when it belongs to a period
 * @param smallNumbers how few are protected
 * @param things what it is counted from; absent if no published fact tells: then it is not measured
 * @param shows which populations, breakdowns and spreads of those things it is
 * @param since the version of this list in which its meaning was given; absent if it is not measured
 */
public record Measure(
        String name,
        String meaning,
        String unit,
        String population,
        String smallNumbers,
        @Nullable String things,
        List<String> shows,
        @Nullable Integer since) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Measure {
        shows = List.copyOf(shows);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("%s is no name of a measure".formatted(name));
        }
        if (meaning.isBlank() || unit.isBlank() || population.isBlank() || smallNumbers.isBlank()) {
            throw new IllegalArgumentException("%s lacks a part of its definition".formatted(name));
        }
        boolean measured = things != null;
        if (measured == (since == null) || measured == shows.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is measured and shown from a version on, or neither".formatted(name));
        }
    }

    /** Of what was counted together, its own part. */
    public List<Population> part(List<Population> counted) {
        return counted.stream()
                .filter(population ->
                        shows.contains(population.name()) || population.parts().anyMatch(shows::contains))
                .map(population -> shows.contains(population.name()) ? population : population.only(shows))
                .toList();
    }
}
