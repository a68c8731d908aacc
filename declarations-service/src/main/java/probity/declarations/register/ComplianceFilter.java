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

    Where conditions() {
        var in = new Fields();
        var where = new Where();
        if (late != null) {
            where.and(in.oneOf("late", late, LATE).get());
        }
        if (forbidden != null) {
            where.and(in.oneOf("forbidden", forbidden, FORBIDDEN).get());
        }
        return where;
    }
}
