package probity.audit.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.audit.measure.Breakdown;
import probity.audit.measure.Breakdown.Cell;
import probity.audit.measure.Catalogue;
import probity.audit.measure.Measure;
import probity.audit.measure.Population;
import probity.audit.measure.Population.Of;
import probity.audit.measure.Things;
import probity.audit.measure.Things.Grouping;
import probity.audit.report.Report.Comparison;
import probity.audit.report.Report.Days;
import probity.audit.report.Report.Directorates;
import probity.audit.report.Report.Figure;
import probity.audit.report.Report.Heading;
import probity.audit.report.Report.Line;
import probity.audit.report.Report.Section;

/** Makes a report of what its template asks for. The same ledger gives the same report. */
public final class Composition {

    private final Catalogue catalogue;
    private final Figures figures;

    /** Made at the start, so that a template which asks for what is not defined shows at once. */
    public Composition(Catalogue catalogue, Templates templates, Figures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
        templates
                .templates()
                .forEach(template -> template.sections()
                        .forEach(section -> section.measures().forEach(this::measure)));
    }

    /** Whether it counts cases, of which each quarter has one answer. */
    public boolean countsCases(Template template) {
        return template.sections().stream()
                .flatMap(section -> section.measures().stream())
                .anyMatch(name -> catalogue
                        .thingsOf(measure(name))
                        .filter(Things::areCases)
                        .isPresent());
    }

    /**
     * A report on a quarter.
     *
     * @param sizeBefore of the ledger from which the quarter before is counted
     */
    public Report compose(
            Template template, Quarter quarter, @Nullable String directorate, Evidence evidence, long sizeBefore) {
        var heading = new Heading(
                template.name(),
                template.title(),
                template.readers(),
                template.assurance(),
                evidence.authority(),
                directorate,
                Days.of(quarter, evidence.size()),
                Days.of(quarter.before(), sizeBefore));
        return new Report(
                heading,
                evidence,
                template.sections().stream()
                        .map(section -> new Section(
                                section.name(),
                                section.title(),
                                section.owner(),
                                section.introduction(),
                                List.of(),
                                section.measures().stream()
                                        .map(name -> figure(measure(name), quarter, heading))
                                        .toList()))
                        .toList());
    }

    private Measure measure(String name) {
        return catalogue.find(name).orElseThrow(() -> new IllegalArgumentException("%s is no measure".formatted(name)));
    }

    private Figure figure(Measure measure, Quarter quarter, Heading heading) {
        String directorate = heading.directorate();
        return catalogue
                .thingsOf(measure)
                .map(things -> {
                    List<Population> now = count(measure, heading, quarter, heading.period());
                    List<Population> before = count(measure, heading, quarter.before(), heading.before());
                    return new Figure(
                            measure,
                            true,
                            compared(now, before, directorate, pooled(things)),
                            directorate == null ? byDirectorate(now) : List.of());
                })
                .orElseGet(() -> new Figure(measure, false, List.of(), List.of()));
    }

    private List<Population> count(Measure measure, Heading heading, Quarter quarter, Days days) {
        return figures.count(measure, heading.authority(), quarter, days.ledgerSize());
    }

    private static Set<String> pooled(Things things) {
        return things.breakdowns().stream()
                .filter(Grouping::pooled)
                .map(Grouping::name)
                .collect(toSet());
    }

    /** The whole, and the directorate that is asked for, if it is large enough to be told by itself. */
    private static List<Comparison> compared(
            List<Population> now, List<Population> before, @Nullable String directorate, Set<String> pooled) {
        return now.stream()
                .filter(population ->
                        directorateOf(population) == null || Objects.equals(directorateOf(population), directorate))
                .map(population -> new Comparing(population, like(population, before), pooled).comparison())
                .toList();
    }

    private static @Nullable Population like(Population population, List<Population> among) {
        return among.stream()
                .filter(other -> other.name().equals(population.name()) && Objects.equals(other.of(), population.of()))
                .findFirst()
                .orElse(null);
    }

    private static List<Directorates> byDirectorate(List<Population> populations) {
        return populations.stream()
                .filter(population -> directorateOf(population) != null)
                .collect(groupingBy(Composition::whole, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Composition::directorates)
                .toList();
    }

    private record Whole(String name, @Nullable Integer year) {}

    private static Whole whole(Population part) {
        Of of = part.of();
        return new Whole(part.name(), of == null ? null : of.year());
    }

    private static Directorates directorates(List<Population> parts) {
        Population first = parts.getFirst();
        List<String> columns = first.breakdowns().stream()
                .flatMap(breakdown -> breakdown.cells().stream())
                .map(Cell::id)
                .toList();
        return new Directorates(
                first.name(),
                whole(first).year(),
                columns,
                parts.stream()
                        .map(part -> new Line(
                                Objects.requireNonNull(directorateOf(part)),
                                Value.total(part),
                                columns.stream()
                                        .map(column -> value(part, column))
                                        .toList()))
                        .toList());
    }

    private static Value value(Population part, String column) {
        return part.breakdowns().stream()
                .map(Breakdown::cells)
                .flatMap(List::stream)
                .filter(cell -> cell.id().equals(column))
                .findFirst()
                .map(cell -> Value.count(cell, part))
                .orElse(Value.NONE);
    }

    private static @Nullable String directorateOf(Population population) {
        Of of = population.of();
        return of == null ? null : of.directorate();
    }
}
