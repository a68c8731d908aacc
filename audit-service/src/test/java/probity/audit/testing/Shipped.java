package probity.audit.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import probity.audit.measure.Catalogue;
import probity.audit.measure.Things;
import probity.audit.measure.ValueBand;
import probity.audit.measure.ValueBands;
import probity.audit.report.Templates;

/** The data that the service comes with. */
public final class Shipped {

    private Shipped() {}

    public static Catalogue measures() {
        return read("/measures/measures.json", Catalogue.class);
    }

    public static Templates templates() {
        return read("/reports/templates.json", Templates.class);
    }

    public static Things things(String name) {
        return Objects.requireNonNull(measures().things().get(name));
    }

    public static ValueBands bands() {
        return new ValueBands(List.of(read("/figures/gift-value-bands.json", ValueBand[].class)));
    }

    private static <T> T read(String path, Class<T> form) {
        try (var file = Shipped.class.getResourceAsStream(path)) {
            return new JsonMapper().readValue(file, form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
