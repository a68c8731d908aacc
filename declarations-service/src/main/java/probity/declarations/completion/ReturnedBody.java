package probity.declarations.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an annual declaration was made, and what came of it. What it holds is told elsewhere, to whom may see it.
 *
 * @param review what the last review found; absent if nobody has reviewed what stands in it now
 * @param changedOn the day on which it was last made, changed or reviewed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReturnedBody(
        UUID annualDeclaration,
        UUID person,
        String directorate,
        LocalDate returnedOn,
        boolean nil,
        @Nullable String review,
        @Nullable LocalDate reviewedOn,
        int mitigationsInForce,
        LocalDate changedOn) {

    static final String PAGE = """
            select *
              from annual_return
             where campaign = ? and changed_on is not null and (changed_on, annual_return) < (?, ?)
             order by changed_on desc, annual_return desc
             limit ?
            """;

    static ReturnedBody read(ResultSet row) throws SQLException {
        return new ReturnedBody(
                row.getObject("annual_return", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("directorate"),
                row.getObject("returned_on", LocalDate.class),
                row.getBoolean("nil"),
                row.getString("review"),
                row.getObject("reviewed_on", LocalDate.class),
                row.getInt("mitigations"),
                row.getObject("changed_on", LocalDate.class));
    }
}
