package probity.audit.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Bands that lie side by side from zero on, the last one open: each value in pounds is in exactly one. */
public final class ValueBands {

    /** The cell of a value in another currency. */
    public static final String OTHER_CURRENCY = "other-currency";

    private static final String POUNDS = "GBP";

    private final List<ValueBand> bands;

    public ValueBands(List<ValueBand> bands) {
        BigDecimal from = BigDecimal.ZERO;
        for (ValueBand band : bands) {
            if (from == null || band.from().compareTo(from) != 0) {
                throw new IllegalArgumentException(
                        "band %s does not begin where the one below ends".formatted(band.id()));
            }
            from = band.to();
        }
        if (from != null) {
            throw new IllegalArgumentException("the last band must be open");
        }
        this.bands = List.copyOf(bands);
    }

    /** The id of the band of an amount that is not negative. */
    public String of(BigDecimal amount, String currency) {
        if (!currency.equals(POUNDS)) {
            return OTHER_CURRENCY;
        }
        return bands.stream()
                .filter(band -> band.reachesUpTo(amount))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** All cells that a value can be in, in order. */
    public List<String> cells() {
        return Stream.concat(bands.stream().map(ValueBand::id), Stream.of(OTHER_CURRENCY))
                .toList();
    }

    @Override
    public String toString() {
        return bands.toString();
    }
}
