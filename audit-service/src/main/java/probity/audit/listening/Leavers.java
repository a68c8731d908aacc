package probity.audit.listening;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Standing;

/** People who left and are not back, from what was heard so far. */
public final class Leavers implements Standing {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String HAS_LEFT = """
            select 1
              from standing
             where authority = ? and person = ? and last_day < ? and (back_on is null or back_on > ?)
            """;

    private final DataSource dataSource;
    private final Clock clock;

    public Leavers(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public boolean stands(UUID person, Authority authority) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(HAS_LEFT)) {
            select.setString(1, authority.id());
            select.setObject(2, person);
            LocalDate today = LocalDate.now(clock.withZone(LONDON));
            select.setObject(3, today);
            select.setObject(4, today);
            try (ResultSet row = select.executeQuery()) {
                return !row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell who left", e);
        }
    }
}
