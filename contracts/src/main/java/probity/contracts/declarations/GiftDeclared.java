package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.contracts.DonorDetails;
import probity.contracts.Money;

/** A gift, hospitality or an offer of either was declared. The donor is named if it is an organisation, never if it is a person. */
public record GiftDeclared(
        UUID gift,
        UUID declarant,
        String directorate,
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

    public GiftDeclared {
        clauses = List.copyOf(clauses);
        forbiddenBy = forbiddenBy == null ? null : List.copyOf(forbiddenBy);
    }
}
