package probity.chassis.sealing;

import java.sql.SQLException;
import javax.sql.DataSource;
import probity.chassis.sql.Sql;

/** How this package talks to the database. */
record Statements(DataSource dataSource) {

    /** Work that is committed as a whole, or not at all. */
    <T> T transaction(String doing, Sql.Work<T> work) {
        try {
            return Sql.transaction(dataSource, work);
        } catch (SQLException e) {
            throw new SealingFailure("cannot " + doing, e);
        }
    }
}
