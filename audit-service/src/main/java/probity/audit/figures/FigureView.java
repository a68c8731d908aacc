package probity.audit.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.audit.ledger.LedgerSigned;
import probity.audit.measure.Breakdown;
import probity.audit.measure.Breakdown.Cell;
import probity.audit.measure.Population;

/**
 * A measure of a period as it is shown.
 *
 * @param asAt the day as at which it was counted; absent if it is as things stand
 * @param checkpoint the ledger that it was counted from, signed; absent while it is empty
 * @param codes the versions of codes of conduct by which what is counted was judged, as far as facts tell
 * @param populations none if it is not measured, nothing was known yet, or nothing was there to be counted
 */
record FigureView(
        MeasureView measure,
        String authority,
        LocalDate from,
        LocalDate to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate asAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LedgerSigned checkpoint,
        List<String> codes,
        List<PopulationView> populations) {

    /**
     * What is counted. A population that is suppressed, or of which some has not arrived yet, shows neither its total
     * nor any cell.
     *
     * @param year of the campaign that it is about, if it is about one
     * @param directorate the part of it, if it is not all
     */
    record PopulationView(
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer year,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String directorate,

            @Nullable Long total,
            boolean suppressed,
            boolean beingCounted,
            List<BreakdownView> breakdowns,
            List<SpreadView> spreads) {

        static PopulationView of(Population population) {
            var of = population.of();
            return new PopulationView(
                    population.name(),
                    of == null ? null : of.year(),
                    of == null ? null : of.directorate(),
                    population.total(),
                    population.suppressed(),
                    population.beingCounted(),
                    population.breakdowns().stream()
                            .map(breakdown -> BreakdownView.of(breakdown, population.total()))
                            .toList(),
                    population.spreads().stream()
                            .map(spread -> new SpreadView(spread.name(), spread.median(), spread.ninetieth()))
                            .toList());
        }
    }

    record BreakdownView(String name, List<CellView> cells) {

        static BreakdownView of(Breakdown breakdown, @Nullable Long total) {
            return new BreakdownView(
                    breakdown.name(),
                    breakdown.cells().stream()
                            .map(cell -> CellView.of(cell, total))
                            .toList());
        }
    }

    /**
     * One count.
     *
     * @param percent of the total, rounded to a whole number
     */
    record CellView(
            String name, @Nullable Long count, @Nullable Long percent, boolean suppressed) {

        static CellView of(Cell cell, @Nullable Long total) {
            Long count = cell.count();
            Long percent = count == null || total == null || total == 0 ? null : Math.round(100.0 * count / total);
            return new CellView(cell.id(), count, percent, cell.suppressed());
        }
    }

    /** How many whole days something took; absent where too few lie on one side. */
    record SpreadView(
            String name,
            @Nullable Long medianDays,
            @Nullable Long ninetiethPercentileDays) {}
}
