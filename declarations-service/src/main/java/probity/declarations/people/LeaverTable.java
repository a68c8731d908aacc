package probity.declarations.people;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;
import probity.declarations.vocabulary.PersonId;

/** Who has left between two days. */
@Singleton
public class LeaverTable {

    private static final String LEAVERS = """
            select person
              from leaving
             where authority = ? and last_day between ? and ? and (back_on is null or back_on > ?)
            """;

    private final DataSource dataSource;

    LeaverTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those whose last day lay between two days, both included, and who were not back on the second one. */
    public Set<PersonId> leavers(LocalDate from, LocalDate until, Authority authority) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LEAVERS)) {
            select.setString(1, authority.id());
            select.setObject(2, from);
            select.setObject(3, until);
            select.setObject(4, until);
            Set<PersonId> leavers = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    leavers.add(new PersonId(rows.getObject("person", UUID.class)));
                }
            }
            return leavers;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who has left", e);
        }
    }
}
