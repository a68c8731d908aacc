package probity.audit.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.audit.measure.Breakdown;
import probity.audit.measure.Breakdown.Cell;
import probity.audit.measure.Population;
import probity.audit.measure.Spread;
import probity.audit.report.Report.Comparison;
import probity.audit.report.Report.Part;
import probity.audit.report.Report.Row;

/** Puts a population beside that of the period before. */
final class Comparing {

    private final Population now;
    private final @Nullable Population before;
    private final Set<String> pooled;

    /**
     * Begins with one population and the other, if there was one.
     *
     * @param pooled the breakdowns in which small cells have no name: what is missing in them is not zero
     */
    Comparing(Population now, @Nullable Population before, Set<String> pooled) {
        this.now = now;
        this.before = before;
        this.pooled = pooled;
    }

    Comparison comparison() {
        var of = now.of();
        return new Comparison(
                now.name(),
                of == null ? null : of.year(),
                of == null ? null : of.directorate(),
                new Row("total", Value.total(now), before == null ? Value.NONE : Value.total(before)),
                Stream.concat(
                                now.breakdowns().stream().map(this::counts),
                                now.spreads().stream().map(this::days))
                        .filter(part -> !part.rows().isEmpty())
                        .toList());
    }

    /** Of a population that is hidden not even the names of its cells are told. */
    private Part counts(Breakdown breakdown) {
        List<Row> rows = new ArrayList<>();
        if (now.total() != null) {
            names(breakdown)
                    .forEach(name -> rows.add(new Row(
                            name,
                            cell(breakdown, name)
                                    .map(cell -> Value.count(cell, now))
                                    .orElse(Value.of(0L)),
                            countBefore(breakdown.name(), name))));
        }
        return new Part(breakdown.name(), false, rows);
    }

    private Set<String> names(Breakdown breakdown) {
        Set<String> names = new LinkedHashSet<>();
        breakdown.cells().forEach(cell -> names.add(cell.id()));
        if (!pooled.contains(breakdown.name())) {
            breakdownBefore(breakdown.name()).ifPresent(other -> other.cells().forEach(cell -> names.add(cell.id())));
        }
        return names;
    }

    private Value countBefore(String breakdown, String name) {
        if (before == null) {
            return Value.NONE;
        }
        if (before.total() == null) {
            return Value.total(before);
        }
        return breakdownBefore(breakdown)
                .flatMap(other -> cell(other, name))
                .map(cell -> Value.count(cell, Objects.requireNonNull(before)))
                .orElse(pooled.contains(breakdown) ? Value.NONE : Value.of(0L));
    }

    private Optional<Breakdown> breakdownBefore(String name) {
        return before == null
                ? Optional.empty()
                : before.breakdowns().stream()
                        .filter(other -> other.name().equals(name))
                        .findFirst();
    }

    private static Optional<Cell> cell(Breakdown breakdown, String name) {
        return breakdown.cells().stream().filter(cell -> cell.id().equals(name)).findFirst();
    }

    private Part days(Spread spread) {
        return new Part(
                spread.name(),
                true,
                now.total() == null
                        ? List.of()
                        : List.of(
                                days("median", spread.name(), Spread::median),
                                days("ninetieth-percentile", spread.name(), Spread::ninetieth)));
    }

    private Row days(String name, String spread, Function<Spread, @Nullable Long> which) {
        return new Row(name, days(now, spread, which), before == null ? Value.NONE : days(before, spread, which));
    }

    /** Where nothing was counted, there is nothing to hide. */
    private static Value days(Population population, String spread, Function<Spread, @Nullable Long> which) {
        Long total = population.total();
        if (total == null) {
            return Value.total(population);
        }
        return population.spreads().stream()
                .filter(each -> total > 0 && each.name().equals(spread))
                .findFirst()
                .map(each -> Value.of(which.apply(each)))
                .orElse(Value.NONE);
    }
}
