package probity.declarations.code;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How many pounds one unit of a foreign currency was worth, and on which day. */
public record Exchange(BigDecimal rate, LocalDate on) {

    public Exchange {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate is above zero");
        }
    }
}
