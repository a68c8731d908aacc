package probity.declarations.deciding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.declarations.deciding.AwaitedDecision.DonorBody;

/**
 * A gift that the HR director is told of, with no more than the register holds of it.
 *
 * @param told the position of what told of it, by which the list is sorted
 * @param decidedOn absent, as the rest of the decision is, while it is only the code that has it brought to them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ToldGift(
        @JsonIgnore long told,
        UUID gift,
        UUID declarant,
        String directorate,
        String kind,
        DonorBody donor,
        Fields.Money value,
        LocalDate offeredOn,
        LocalDate declaredOn,
        String response,
        List<String> forbiddenBy,
        @Nullable UUID manager,
        @Nullable String verdict,
        @Nullable LocalDate decidedOn) {

    static final List<String> HEADER = List.of(
            "gift",
            "declarant",
            "directorate",
            "kind",
            "donor kind",
            "donor",
            "relation",
            "pounds",
            "offered on",
            "declared on",
            "response",
            "forbidden by",
            "manager",
            "verdict",
            "decided on");

    List<String> cells() {
        return List.of(
                gift.toString(),
                declarant.toString(),
                directorate,
                kind,
                donor.kind(),
                Objects.toString(donor.name(), ""),
                donor.relation(),
                Objects.toString(value.amount(), ""),
                offeredOn.toString(),
                declaredOn.toString(),
                response,
                String.join("; ", forbiddenBy),
                Objects.toString(manager, ""),
                Objects.toString(verdict, ""),
                Objects.toString(decidedOn, ""));
    }
}
