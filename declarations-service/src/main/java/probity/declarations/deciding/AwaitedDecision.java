package probity.declarations.deciding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;

/**
 * A gift that waits for a word from above, with no more than the register holds of it.
 *
 * @param position by which the list is sorted
 * @param decides whose word the code asks for: anybody's of the line, the manager's before the director's, or the director's
 * @param forbiddenBy the clauses by which it may not be kept; none if it may
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwaitedDecision(
        @JsonIgnore long position,
        UUID gift,
        UUID declarant,
        String directorate,
        String kind,
        DonorBody donor,
        Fields.Money value,
        LocalDate offeredOn,
        LocalDate declaredOn,
        String response,
        String decides,
        List<String> forbiddenBy) {

    /** The name is that of an organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DonorBody(String kind, @Nullable String name, String relation) {}
}
