package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An annual declaration was reviewed. Each day is the one until which a mitigation is to hold. */
public record AnnualReturnReviewed(
        UUID annualReturn,
        UUID reviewer,
        String outcome,
        @Nullable String referredTo,
        List<LocalDate> mitigationsUntil,
        LocalDate on) {

    public AnnualReturnReviewed {
        mitigationsUntil = List.copyOf(mitigationsUntil);
    }
}
