package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something in an annual declaration was changed, so that it is to be reviewed anew. The kind is that of an interest that was added or amended. */
public record AnnualReturnAmended(
        UUID annualReturn, String change, @Nullable String kind, boolean nil, LocalDate on) {}
