package probity.audit.figures;

import org.jspecify.annotations.Nullable;
import probity.audit.figures.FigureView.BreakdownView;
import probity.audit.figures.FigureView.CellView;
import probity.audit.figures.FigureView.PopulationView;
import probity.audit.figures.FigureView.SpreadView;
import probity.audit.ledger.LedgerSigned;
import probity.chassis.http.Csv;

/** A measure as a table for a spreadsheet: a row for each number, each naming where it comes from. */
final class FigureCsv {

    private static final String SUPPRESSED = "suppressed";

    private static final String BEING_COUNTED = "being counted";

    private static final String NOT_MEASURED = "not measured";

    private final FigureView figure;
    private final Csv table = new Csv(
            "authority",
            "from",
            "to",
            "as_at",
            "measure",
            "population",
            "breakdown",
            "cell",
            "count",
            "percent",
            "ledger_size",
            "root_hash",
            "year",
            "directorate");

    private FigureCsv(FigureView figure) {
        this.figure = figure;
    }

    static Csv of(FigureView figure) {
        FigureCsv csv = new FigureCsv(figure);
        if (!figure.measure().measured()) {
            csv.row("", "", "", NOT_MEASURED, "", "", "");
        }
        figure.populations().forEach(csv::add);
        return csv.table;
    }

    private void add(PopulationView population) {
        row(population, "", "total", population.total(), null);
        for (BreakdownView breakdown : population.breakdowns()) {
            for (CellView cell : breakdown.cells()) {
                row(population, breakdown.name(), cell.name(), cell.count(), cell.percent());
            }
        }
        for (SpreadView spread : population.spreads()) {
            row(population, spread.name(), "median days", spread.medianDays(), null);
            row(population, spread.name(), "90th percentile days", spread.ninetiethPercentileDays(), null);
        }
    }

    private void row(
            PopulationView population, String breakdown, String cell, @Nullable Long count, @Nullable Long percent) {
        row(
                population.name(),
                breakdown,
                cell,
                count == null ? (population.beingCounted() ? BEING_COUNTED : SUPPRESSED) : count.toString(),
                text(percent),
                text(population.year()),
                text(population.directorate()));
    }

    private void row(
            String population,
            String breakdown,
            String cell,
            String count,
            String percent,
            String year,
            String directorate) {
        LedgerSigned checkpoint = figure.checkpoint();
        table.row(
                figure.authority(),
                figure.from().toString(),
                figure.to().toString(),
                text(figure.asAt()),
                figure.measure().name(),
                population,
                breakdown,
                cell,
                count,
                percent,
                checkpoint == null ? "0" : Long.toString(checkpoint.size()),
                checkpoint == null ? "" : checkpoint.rootHash(),
                year,
                directorate);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
