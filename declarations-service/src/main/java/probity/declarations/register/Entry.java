package probity.declarations.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;

/**
 * An entry of the register as it was known at an instant. People are ids here: their names are asked of whoever keeps
 * them.
 *
 * @param directorate of the recipient on the day of the declaration
 * @param response what the recipient did
 * @param forbidden whether a clause says that it may not be kept
 * @param verdict what the manager or director decided
 * @param knownFrom since when the entry has been known as it is here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(
        UUID gift,
        UUID declarant,
        String directorate,
        Recipient recipient,
        String kind,
        Donor donor,
        Fields.Money value,
        boolean estimated,
        LocalDate offeredOn,
        @Nullable LocalDate receivedOn,
        LocalDate declaredOn,
        String response,
        boolean forbidden,
        Judgement judgement,
        String status,
        @Nullable UUID manager,
        @Nullable String verdict,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate withdrawnOn,
        Instant knownFrom) {

    /** What the recipient was on the day of the offer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(
            @Nullable String capacity,
            @Nullable String jobTitle,
            @Nullable String grade) {}

    /** The name and the numbers are those of an organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Donor(
            String kind,
            @Nullable String name,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            @Nullable String sector,
            String relation) {}

    /** What the code said: whether it must be declared, by when, and under which clauses. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Judgement(
            String code,
            int version,
            String answer,
            @Nullable LocalDate due,
            int daysLate,
            List<String> clauses) {}
}
