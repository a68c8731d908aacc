package probity.audit.figures;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.audit.figures.FiguresView.BreakdownView;
import probity.audit.figures.FiguresView.CellView;
import probity.audit.figures.FiguresView.PopulationView;
import probity.audit.ledger.LedgerSigned;

/** The figures as a table for a spreadsheet: a row for each total and each cell, each naming where it comes from. */
final class FiguresCsv {

    private static final String SUPPRESSED = "suppressed";

    private static final List<String> COLUMNS = List.of(
            "authority",
            "from",
            "to",
            "population",
            "breakdown",
            "cell",
            "count",
            "percent",
            "ledger_size",
            "root_hash");

    private FiguresCsv() {}

    static String of(FiguresView figures) {
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        for (PopulationView population : figures.populations()) {
            rows.add(row(figures, population.name(), "", "total", text(population.total(), SUPPRESSED), ""));
            for (BreakdownView breakdown : population.breakdowns()) {
                for (CellView cell : breakdown.cells()) {
                    rows.add(row(
                            figures,
                            population.name(),
                            breakdown.name(),
                            cell.name(),
                            text(cell.count(), SUPPRESSED),
                            text(cell.percent(), "")));
                }
            }
        }
        return rows.stream()
                .map(row -> row.stream().map(FiguresCsv::quoted).collect(joining(",", "", "\r\n")))
                .collect(joining());
    }

    private static List<String> row(FiguresView figures, String... own) {
        LedgerSigned checkpoint = figures.checkpoint();
        var context = Stream.of(
                figures.authority(), figures.from().toString(), figures.to().toString());
        var source = checkpoint == null
                ? Stream.of("0", "")
                : Stream.of(Long.toString(checkpoint.size()), checkpoint.rootHash());
        return Stream.of(context, Stream.of(own), source)
                .flatMap(columns -> columns)
                .toList();
    }

    private static String text(@Nullable Long number, String ifAbsent) {
        return number == null ? ifAbsent : number.toString();
    }

    /** Names come from codes that councils write: none may end its field, nor be taken for a formula. */
    private static String quoted(String field) {
        String harmless = field.matches("[=+@\\-\t\r].*") ? "'" + field : field;
        return harmless.matches("[\\w.'/+=-]*") ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
