package probity.audit.report;

import static probity.audit.measure.Suppression.THRESHOLD;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.audit.report.Report.Comparison;
import probity.audit.report.Report.Days;
import probity.audit.report.Report.Directorates;
import probity.audit.report.Report.Figure;
import probity.audit.report.Report.Part;
import probity.audit.report.Report.Row;

/**
 * Holds a report against one that is published already (N-12). While the rules of counting and hiding stay, each quarter
 * has one answer and nothing can be subtracted; this looks whether they have stayed.
 */
public final class Together {

    /** What a number is a number of, in whatever report it stands. */
    private record Place(
            LocalDate from,
            String measure,
            String population,
            @Nullable Integer year,
            @Nullable String directorate,
            String part,
            String cell,
            boolean inDays) {}

    private final Map<Place, Value> numbers = new HashMap<>();

    private Together(Report report) {
        report.sections().forEach(section -> section.figures().forEach(figure -> add(report.heading(), figure)));
    }

    /**
     * Whether a report shows a number that is suppressed in what was published, or a count that differs from the
     * published one by 1 to 4. What is suppressed now and was shown before tells nothing more.
     */
    public static boolean tellOfFew(Report published, Report next) {
        Map<Place, Value> before = new Together(published).numbers;
        return new Together(next).numbers.entrySet().stream().anyMatch(number -> {
            Value known = before.get(number.getKey());
            return known != null && tellOfFew(number.getKey(), known, number.getValue());
        });
    }

    private static boolean tellOfFew(Place place, Value published, Value next) {
        Long one = published.number();
        Long other = next.number();
        if (other == null) {
            return false;
        }
        if (one == null) {
            return published.suppressed();
        }
        long difference = Math.abs(one - other);
        return !place.inDays() && difference > 0 && difference < THRESHOLD;
    }

    private void add(Report.Heading heading, Figure figure) {
        String measure = figure.measure().name();
        figure.comparisons().forEach(comparison -> {
            add(heading, measure, comparison, "", comparison.total(), false);
            for (Part part : comparison.parts()) {
                part.rows().forEach(row -> add(heading, measure, comparison, part.name(), row, part.inDays()));
            }
        });
        figure.byDirectorate().forEach(table -> add(heading.period(), measure, table));
    }

    private void add(Report.Heading heading, String measure, Comparison of, String part, Row row, boolean inDays) {
        numbers.put(place(heading.period(), measure, of, part, row.name(), inDays), row.now());
        numbers.put(place(heading.before(), measure, of, part, row.name(), inDays), row.before());
    }

    private void add(Days period, String measure, Directorates table) {
        table.lines().forEach(line -> {
            numbers.put(place(period, measure, table, line.directorate(), "", "total"), line.total());
            for (int i = 0; i < table.columns().size(); i++) {
                String column = table.columns().get(i);
                numbers.put(
                        place(period, measure, table, line.directorate(), "by-directorate", column),
                        line.values().get(i));
            }
        });
    }

    private static Place place(Days days, String measure, Comparison of, String part, String cell, boolean inDays) {
        return new Place(days.from(), measure, of.population(), of.year(), of.directorate(), part, cell, inDays);
    }

    private static Place place(
            Days period, String measure, Directorates of, String directorate, String part, String cell) {
        return new Place(period.from(), measure, of.population(), of.year(), directorate, part, cell, false);
    }
}
