package probity.declarations.register;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;

/** What only those look for who see how the code was kept: {@code @BeanParam}. */
public final class ComplianceFilter {

    private static final Map<String, String> LATE = Map.of("true", "days_late > 0", "false", "days_late = 0");

    private static final Map<String, String> FORBIDDEN = Map.of("true", "forbidden", "false", "not forbidden");

    @QueryParam("late")
    @Parameter(description = "true or false")
    @Nullable
    String late;

    @QueryParam("forbidden")
    @Parameter(description = "true or false")
    @Nullable
    String forbidden;

    /** Called by Quarkus REST, which then fills the fields. */
    public ComplianceFilter() {}

    void narrow(Search search) {
        narrow(search, "late", late, LATE);
        narrow(search, "forbidden", forbidden, FORBIDDEN);
    }

    private static void narrow(Search search, String field, @Nullable String value, Map<String, String> conditions) {
        if (value != null) {
            search.wanted().and(new Fields().oneOf(field, value, conditions).get());
            if (value.equals("true")) {
                search.marked(field);
            }
        }
    }
}
