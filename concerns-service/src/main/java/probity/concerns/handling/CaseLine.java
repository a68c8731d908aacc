package probity.concerns.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.Concern.Raised;

/** A case in a list: what it is about is only in the case. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseLine(
        UUID id,
        String status,
        String kind,
        boolean safeguarding,
        boolean anonymous,
        LocalDate receivedOn,
        LocalDate acknowledgeBy,
        @Nullable LocalDate acknowledgedOn) {

    static CaseLine of(UUID id, Raised raised) {
        var whole = CaseBody.of(id, raised);
        return new CaseLine(
                id,
                whole.status(),
                whole.kind(),
                whole.safeguarding(),
                whole.anonymous(),
                whole.receivedOn(),
                whole.acknowledgeBy(),
                whole.acknowledgedOn());
    }
}
