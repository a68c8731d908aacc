package probity.audit.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.audit.report.Evidence;

/**
 * A report in words, ready to be put on a page. The template of the page names these by reflection.
 *
 * @param standing what has become of it: whether it is published
 * @param notice what a reader must know before all else; absent if there is nothing of the kind
 * @param sizeBefore of the ledger from which the period before was counted
 * @param sha256 of what was published; absent if nothing was
 */
record Printed(
        Head head,
        String standing,
        @Nullable String notice,
        String assurance,
        List<Signature> signatures,
        List<PrintedSection> sections,
        Evidence evidence,
        long sizeBefore,
        @Nullable String sha256) {

    /**
     * The head of the first page, and what runs over the others.
     *
     * @param directorate empty if it is about none
     */
    record Head(String title, String authority, String readers, String directorate, String period, String before) {}

    /** A post that signs it off. The day is empty before. */
    record Signature(String post, String day) {}

    /** A part of it, with its number in the contents. */
    record PrintedSection(
            int number,
            String title,
            String owner,
            String introduction,
            List<PrintedRemark> commentary,
            List<PrintedFigure> figures) {

        public String anchor() {
            return "section-" + number;
        }
    }

    /** What the holder of a post says on a section. */
    record PrintedRemark(String post, List<String> paragraphs) {}

    /**
     * A measure.
     *
     * @param note what there is instead of numbers; absent if there are some
     */
    record PrintedFigure(
            String title,
            String meaning,
            String population,
            String smallNumbers,
            @Nullable String note,
            List<Table> tables,
            List<Grid> grids) {}

    /**
     * Numbers of this period beside those of the period before, with a bar for each.
     *
     * @param inDays whether they are days, of which no share of a total is told
     */
    record Table(String title, String first, boolean inDays, List<PrintedRow> rows) {}

    /**
     * A row.
     *
     * @param bar how long its bar is, in percent of the longest in the table
     */
    record PrintedRow(
            String name,
            String now,
            String percent,
            String before,
            String change,
            int bar,
            int barBefore,
            boolean isTotal) {}

    /** A row a directorate, a column a count. */
    record Grid(String title, List<String> columns, List<Line> lines) {}

    record Line(String name, List<String> cells) {}
}
