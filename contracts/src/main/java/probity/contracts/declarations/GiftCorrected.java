package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.contracts.DonorDetails;
import probity.contracts.Money;

/** The declarant corrected a declaration; this is all of it as it stands now. What was decided on is open again. */
public record GiftCorrected(
        UUID gift,
        String code,
        int codeVersion,
        String kind,
        Money value,
        String donorKind,
        @Nullable String donor,
        LocalDate offeredOn,
        LocalDate declaredOn,
        String response,
        boolean required,
        @Nullable LocalDate due,
        int daysLate,
        List<String> clauses,
        @Nullable DonorDetails donorDetails,
        @Nullable LocalDate receivedOn,
        @Nullable String outcome,
        @Nullable Boolean donorTold,
        @Nullable List<String> forbiddenBy) {

    public GiftCorrected {
        clauses = List.copyOf(clauses);
        forbiddenBy = forbiddenBy == null ? null : List.copyOf(forbiddenBy);
    }
}
