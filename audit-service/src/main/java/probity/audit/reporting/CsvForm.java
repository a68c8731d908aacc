package probity.audit.reporting;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import probity.audit.report.Report;
import probity.audit.report.Report.Comparison;
import probity.audit.report.Report.Directorates;
import probity.audit.report.Report.Figure;
import probity.audit.report.Report.Line;
import probity.audit.report.Report.Row;
import probity.audit.report.Report.Section;
import probity.audit.report.Value;
import probity.chassis.http.Csv;

/**
 * A report as a table for a spreadsheet: a row for each number beside that of the period before. What the owners of a
 * section have to say stands above its numbers, a row for each post, with no measure.
 */
final class CsvForm {

    private static final String TOTAL = "total";

    private final Report report;
    private final Csv table = new Csv(
            "authority",
            "report",
            "from",
            "to",
            "before_from",
            "before_to",
            "section",
            "measure",
            "population",
            "year",
            "directorate",
            "breakdown",
            "cell",
            "now",
            "percent",
            "before",
            "before_percent",
            "change",
            "ledger_size",
            "root_hash",
            "commentary_of",
            "commentary");

    private CsvForm(Report report) {
        this.report = report;
    }

    static Csv of(Report report) {
        CsvForm csv = new CsvForm(report);
        report.sections().forEach(csv::add);
        return csv.table;
    }

    private void add(Section section) {
        section.commentary().forEach(remark -> {
            String[] nothing = {"", "", "", "", ""};
            row(section.name(), "", nothing, nothing, remark.post(), remark.text());
        });
        section.figures().forEach(figure -> new Place(section.name(), figure).add());
    }

    private void row(String section, String measure, String[] what, String[] numbers, String post, String commentary) {
        var heading = report.heading();
        table.row(
                heading.authority(),
                heading.template(),
                heading.period().from().toString(),
                heading.period().to().toString(),
                heading.before().from().toString(),
                heading.before().to().toString(),
                section,
                measure,
                what[0],
                what[1],
                what[2],
                what[3],
                what[4],
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                Long.toString(report.evidence().size()),
                report.evidence().rootHash(),
                post,
                commentary);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** An empty cell where there is nothing. */
    private static String number(Value value) {
        Long number = value.number();
        if (number != null) {
            return number.toString();
        }
        if (value.suppressed()) {
            return "suppressed";
        }
        return value.beingCounted() ? "being counted" : "";
    }

    /** Where in the report a row stands. */
    private final class Place {

        private final String section;
        private final Figure figure;

        Place(String section, Figure figure) {
            this.section = section;
            this.figure = figure;
        }

        void add() {
            if (!figure.measured()) {
                row(new String[] {"", "", "", "", ""}, "not measured", "", "", "", "");
            }
            figure.comparisons().forEach(this::add);
            figure.byDirectorate().forEach(this::add);
        }

        private void add(Comparison comparison) {
            add(comparison, "", comparison.total());
            comparison.parts().forEach(part -> part.rows().forEach(row -> add(comparison, part.name(), row)));
        }

        private void add(Comparison of, String breakdown, Row row) {
            String[] what = {of.population(), text(of.year()), text(of.directorate()), breakdown, row.name()};
            row(
                    what,
                    number(row.now()),
                    text(row.now().percent()),
                    number(row.before()),
                    text(row.before().percent()),
                    text(row.change()));
        }

        private void add(Directorates of) {
            for (Line line : of.lines()) {
                add(of, line, TOTAL, line.total());
                IntStream.range(0, of.columns().size())
                        .forEach(i ->
                                add(of, line, of.columns().get(i), line.values().get(i)));
            }
        }

        private void add(Directorates of, Line line, String cell, Value value) {
            String[] what = {of.population(), text(of.year()), line.directorate(), "", cell};
            row(what, number(value), text(value.percent()), "", "", "");
        }

        private void row(String[] what, String... numbers) {
            CsvForm.this.row(section, figure.measure().name(), what, numbers, "", "");
        }
    }
}
