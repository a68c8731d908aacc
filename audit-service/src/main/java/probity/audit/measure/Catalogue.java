package probity.audit.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All measures, and the things that they are counted from.
 *
 * @param version grows by one whenever a measure is added or its meaning changes
 */
public record Catalogue(int version, Map<String, Things> things, List<Measure> measures) {

    public Catalogue {
        things = Map.copyOf(things);
        measures = List.copyOf(measures);
        Set<String> names = new HashSet<>();
        for (Measure measure : measures) {
            if (!names.add(measure.name())) {
                throw new IllegalArgumentException("%s is defined twice".formatted(measure.name()));
            }
            check(measure, version, things);
        }
    }

    private static void check(Measure measure, int version, Map<String, Things> things) {
        String of = measure.things();
        if (of == null) {
            return;
        }
        Things counted = things.get(of);
        if (counted == null) {
            throw new IllegalArgumentException("%s is of %s, which are not defined".formatted(measure.name(), of));
        }
        if (Objects.requireNonNullElse(measure.since(), 0) > version) {
            throw new IllegalArgumentException("%s is since a version to come".formatted(measure.name()));
        }
        List<String> parts = Stream.concat(Stream.of(of), counted.parts()).toList();
        if (counted.day() != null && !parts.containsAll(measure.shows())) {
            throw new IllegalArgumentException("%s shows what %s do not have".formatted(measure.name(), of));
        }
    }

    public Optional<Measure> find(String name) {
        return measures.stream().filter(measure -> measure.name().equals(name)).findFirst();
    }

    /** What a measure is counted from; empty if it is not measured. */
    public Optional<Things> thingsOf(Measure measure) {
        return Optional.ofNullable(measure.things()).map(things::get);
    }
}
