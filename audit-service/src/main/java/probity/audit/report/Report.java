package probity.audit.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.audit.measure.Measure;

/** What a report says. Page, PDF, table and JSON are four forms of this. */
public record Report(Heading heading, Evidence evidence, List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    /**
     * What it is and for whom.
     *
     * @param directorate the one that it is about, if it is about one
     * @param before the period that figures are compared with
     */
    public record Heading(
            String template,
            String title,
            String readers,
            String assurance,
            String authority,
            @Nullable String directorate,
            Days period,
            Days before) {

        /** The quarter that it is on. */
        public Quarter on() {
            return Quarter.of(period.from(), period.to())
                    .orElseThrow(() -> new IllegalStateException("a report is on a quarter"));
        }

        /** Whether it is another version of the same. */
        public boolean isAboutTheSameAs(Heading other) {
            return template.equals(other.template)
                    && Objects.equals(directorate, other.directorate)
                    && on().equals(other.on());
        }
    }

    /**
     * From the first to the last, both included.
     *
     * @param ledgerSize from how many records they are counted
     */
    public record Days(LocalDate from, LocalDate to, long ledgerSize) {

        static Days of(Quarter quarter, long ledgerSize) {
            return new Days(quarter.from(), quarter.to(), ledgerSize);
        }
    }

    /**
     * A part that one officer answers for.
     *
     * @param commentary what those who sign the report off say on it; none in a working paper
     */
    public record Section(
            String name,
            String title,
            String owner,
            String introduction,
            List<Remark> commentary,
            List<Figure> figures) {

        public Section {
            commentary = List.copyOf(commentary);
            figures = List.copyOf(figures);
        }

        public Section with(List<Remark> remarks) {
            return new Section(name, title, owner, introduction, remarks, figures);
        }
    }

    /** What the holder of a post has to say. */
    public record Remark(String post, String text) {}

    /**
     * A measure with its numbers.
     *
     * @param measured if not, no fact tells it: that is not zero
     * @param comparisons none if there was nothing to count
     * @param byDirectorate a table for each population that is told apart by directorate
     */
    public record Figure(
            Measure measure, boolean measured, List<Comparison> comparisons, List<Directorates> byDirectorate) {

        public Figure {
            comparisons = List.copyOf(comparisons);
            byDirectorate = List.copyOf(byDirectorate);
        }
    }

    /**
     * A population beside that of the period before.
     *
     * @param year of the campaign that it is about, if it is about one
     * @param parts the ways in which it is broken down, and how long things took
     */
    public record Comparison(
            String population,
            @Nullable Integer year,
            @Nullable String directorate,
            Row total,
            List<Part> parts) {

        public Comparison {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Numbers that belong together.
     *
     * @param inDays whether they are days and not counts
     */
    public record Part(String name, boolean inDays, List<Row> rows) {

        public Part {
            rows = List.copyOf(rows);
        }
    }

    public record Row(String name, Value now, Value before) {

        /** By how much there is more of it; absent if either is not shown. */
        public @Nullable Long change() {
            Long one = now.number();
            Long other = before.number();
            return one == null || other == null ? null : one - other;
        }
    }

    /**
     * A row a directorate. The smallest are one row for all others.
     *
     * @param columns what is counted beside the total
     */
    public record Directorates(String population, @Nullable Integer year, List<String> columns, List<Line> lines) {

        public Directorates {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    public record Line(String directorate, Value total, List<Value> values) {

        public Line {
            values = List.copyOf(values);
        }
    }
}
