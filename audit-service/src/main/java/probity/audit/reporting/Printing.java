package probity.audit.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.audit.measure.Measure;
import probity.audit.report.Report;
import probity.audit.report.Report.Comparison;
import probity.audit.report.Report.Directorates;
import probity.audit.report.Report.Figure;
import probity.audit.report.Report.Heading;
import probity.audit.report.Report.Part;
import probity.audit.report.Report.Remark;
import probity.audit.report.Report.Row;
import probity.audit.report.Report.Section;
import probity.audit.report.Templates;
import probity.audit.report.Value;
import probity.audit.reporting.Printed.Grid;
import probity.audit.reporting.Printed.Head;
import probity.audit.reporting.Printed.Line;
import probity.audit.reporting.Printed.PrintedFigure;
import probity.audit.reporting.Printed.PrintedRemark;
import probity.audit.reporting.Printed.PrintedRow;
import probity.audit.reporting.Printed.PrintedSection;
import probity.audit.reporting.Printed.Signature;
import probity.audit.reporting.Printed.Table;

/** Puts a report into words. */
final class Printing {

    private static final String NOT_MEASURED = "Not measured: no published fact tells it yet.";

    private static final String BEFORE_THE_LEDGER = "Nothing was known of it yet: the ledger began later.";

    private static final String NOTHING = "There was nothing of the kind to be counted in this period.";

    private static final int WHOLE = 100;

    private final Wording words;

    Printing(Templates templates) {
        this.words = new Wording(templates.words());
    }

    Printed print(Report report, Imprint imprint) {
        Heading heading = report.heading();
        String directorate = heading.directorate();
        var head = new Head(
                heading.title(),
                words.place(heading.authority()),
                heading.readers(),
                directorate == null ? "" : words.place(directorate),
                Wording.days(heading.period()),
                Wording.days(heading.before()));
        List<Section> sections = report.sections();
        return new Printed(
                head,
                imprint.standing(),
                imprint.notice(),
                heading.assurance(),
                imprint.signatories().stream()
                        .map(post -> signature(post, imprint))
                        .toList(),
                IntStream.range(0, sections.size())
                        .mapToObj(i -> section(i + 1, sections.get(i), heading))
                        .toList(),
                report.evidence(),
                heading.before().ledgerSize(),
                imprint.sha256());
    }

    private Signature signature(String post, Imprint imprint) {
        Instant signedAt = imprint.signedOff().get(post);
        return new Signature(words.of(post), signedAt == null ? "" : Wording.day(signedAt));
    }

    private PrintedRemark remark(Remark remark) {
        return new PrintedRemark(
                words.of(remark.post()),
                remark.text().lines().filter(line -> !line.isBlank()).toList());
    }

    private PrintedSection section(int number, Section section, Heading heading) {
        return new PrintedSection(
                number,
                section.title(),
                words.of(section.owner()),
                section.introduction(),
                section.commentary().stream().map(this::remark).toList(),
                section.figures().stream()
                        .map(figure -> figure(figure, heading))
                        .toList());
    }

    private PrintedFigure figure(Figure figure, Heading heading) {
        Measure measure = figure.measure();
        return new PrintedFigure(
                words.of(measure.name()),
                measure.meaning(),
                measure.population(),
                measure.smallNumbers(),
                note(figure, heading),
                figure.comparisons().stream().flatMap(this::tables).toList(),
                figure.byDirectorate().stream().map(this::grid).toList());
    }

    private static @Nullable String note(Figure figure, Heading heading) {
        if (!figure.measured()) {
            return NOT_MEASURED;
        }
        if (heading.period().ledgerSize() == 0) {
            return BEFORE_THE_LEDGER;
        }
        return figure.comparisons().isEmpty() ? NOTHING : null;
    }

    /** A table for each breakdown, the total under its counts; if there is none, the total alone. */
    private Stream<Table> tables(Comparison comparison) {
        Row total = comparison.total();
        if (comparison.parts().isEmpty()) {
            return Stream.of(new Table(title(comparison, null), "Number", false, rows(List.of(), Optional.of(total))));
        }
        return comparison.parts().stream()
                .map(part -> new Table(
                        title(comparison, part),
                        words.of(part.name()),
                        part.inDays(),
                        rows(part.rows(), Optional.of(total).filter(_ -> !part.inDays()))));
    }

    private String title(Comparison comparison, @Nullable Part part) {
        List<String> parts = new ArrayList<>();
        parts.add(of(comparison.population(), comparison.year()));
        if (comparison.directorate() != null) {
            parts.add(words.place(comparison.directorate()));
        }
        if (part != null) {
            parts.add(Wording.within(words.of(part.name())));
        }
        return String.join(", ", parts);
    }

    private String of(String population, @Nullable Integer year) {
        return year == null ? words.of(population) : "%s %d".formatted(words.of(population), year);
    }

    private List<PrintedRow> rows(List<Row> rows, Optional<Row> total) {
        long longest = rows.stream()
                .flatMap(row -> Stream.of(row.now(), row.before()))
                .flatMap(value -> Stream.ofNullable(value.number()))
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return Stream.concat(
                        rows.stream().map(row -> row(row, longest, false)),
                        total.stream().map(row -> row(row, 0, true)))
                .toList();
    }

    private PrintedRow row(Row row, long longest, boolean isTotal) {
        return new PrintedRow(
                words.of(row.name()),
                Wording.number(row.now()),
                Wording.percent(row.now()),
                Wording.number(row.before()),
                Wording.change(row.change()),
                bar(row.now(), longest),
                bar(row.before(), longest),
                isTotal);
    }

    private static int bar(Value value, long longest) {
        Long number = value.number();
        return number == null || longest == 0 ? 0 : (int) Math.ceilDiv(WHOLE * number, longest);
    }

    private Grid grid(Directorates table) {
        return new Grid(
                of(table.population(), table.year()) + ", by directorate",
                Stream.concat(table.columns().stream(), Stream.of("total"))
                        .map(words::of)
                        .toList(),
                table.lines().stream()
                        .map(line -> new Line(
                                words.place(line.directorate()),
                                Stream.concat(line.values().stream(), Stream.of(line.total()))
                                        .map(Wording::number)
                                        .toList()))
                        .toList());
    }
}
