package probity.audit.figures;

import org.jspecify.annotations.Nullable;
import probity.audit.figures.FiguresView.BreakdownView;
import probity.audit.figures.FiguresView.CellView;
import probity.audit.figures.FiguresView.PopulationView;
import probity.audit.ledger.LedgerSigned;
import probity.chassis.http.Csv;

/** The figures as a table for a spreadsheet: a row for each total and each cell, each naming where it comes from. */
final class FiguresCsv {

    private static final String SUPPRESSED = "suppressed";

    private static final String BEING_COUNTED = "being counted";

    private final FiguresView figures;
    private final Csv table = new Csv(
            "authority",
            "from",
            "to",
            "population",
            "breakdown",
            "cell",
            "count",
            "percent",
            "ledger_size",
            "root_hash",
            "year",
            "directorate");

    private FiguresCsv(FiguresView figures) {
        this.figures = figures;
    }

    static Csv of(FiguresView figures) {
        FiguresCsv csv = new FiguresCsv(figures);
        figures.populations().forEach(csv::add);
        return csv.table;
    }

    private void add(PopulationView population) {
        row(population, "", "total", population.total(), null);
        for (BreakdownView breakdown : population.breakdowns()) {
            for (CellView cell : breakdown.cells()) {
                row(population, breakdown.name(), cell.name(), cell.count(), cell.percent());
            }
        }
    }

    private void row(
            PopulationView population, String breakdown, String cell, @Nullable Long count, @Nullable Long percent) {
        LedgerSigned checkpoint = figures.checkpoint();
        table.row(
                figures.authority(),
                figures.from().toString(),
                figures.to().toString(),
                population.name(),
                breakdown,
                cell,
                count == null ? (population.beingCounted() ? BEING_COUNTED : SUPPRESSED) : count.toString(),
                percent == null ? "" : percent.toString(),
                checkpoint == null ? "0" : Long.toString(checkpoint.size()),
                checkpoint == null ? "" : checkpoint.rootHash(),
                population.year() == null ? "" : population.year().toString(),
                population.directorate() == null ? "" : population.directorate());
    }
}
