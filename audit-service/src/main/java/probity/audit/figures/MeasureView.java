package probity.audit.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.audit.measure.Catalogue;
import probity.audit.measure.Measure;
import probity.audit.measure.Things;

/**
 * The definition of a measure.
 *
 * @param measured whether published facts tell it; if not, it has neither sources nor figures
 * @param sources the types of the facts that it is counted from
 * @param since the version of the list of measures from which on it means this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeasureView(
        String name,
        String meaning,
        String unit,
        String population,
        String smallNumbers,
        boolean measured,
        List<String> sources,
        @Nullable Integer since) {

    static MeasureView of(Measure measure, Catalogue catalogue) {
        var things = catalogue.thingsOf(measure);
        return new MeasureView(
                measure.name(),
                measure.meaning(),
                measure.unit(),
                measure.population(),
                measure.smallNumbers(),
                things.isPresent(),
                things.map(Things::sources).orElse(List.of()),
                measure.since());
    }
}
