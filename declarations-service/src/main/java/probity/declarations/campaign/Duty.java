package probity.declarations.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the code that binds somebody asks them for an annual declaration, and what that rests on.
 *
 * @param who as what the code binds them: employee, agency-worker, councillor, ...
 * @param code absent if none was in force for them
 * @param why in our own words
 * @param authorityChoice what the authority decided where the code is silent
 */
public record Duty(
        boolean required,
        String who,
        @Nullable String code,
        int version,
        String why,
        List<String> clauses,
        @Nullable String authorityChoice,
        @Nullable String law) {

    public Duty {
        clauses = List.copyOf(clauses);
    }
}
