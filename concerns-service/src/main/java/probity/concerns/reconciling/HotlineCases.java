package probity.concerns.reconciling;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Caller;

/** What a hotline filed, and what it listed and never filed. */
@Singleton
class HotlineCases {

    private static final String OTHERS = """
            select concern
              from hotline_case
             where authority = ? and hotline = ? and state = 'filed' and received_on between ? and ? and concern <> all (?)
             order by received_on, concern
             limit ?
            """;

    private static final String OPEN_GAPS =
            "select count(*) from hotline_case where authority = ? and hotline = ? and state = 'missing'";

    private final DataSource dataSource;

    HotlineCases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many it never filed and has not explained. */
    int openGaps(Caller hotline) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement(OPEN_GAPS)) {
            count.setString(1, hotline.authority().id());
            count.setObject(2, hotline.person());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new ReconcilingFailure(e);
        }
    }

    /** Those filed that came in that time, but for some. */
    List<UUID> others(Caller hotline, LocalDate from, LocalDate until, Collection<UUID> some, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OTHERS)) {
            select.setString(1, hotline.authority().id());
            select.setObject(2, hotline.person());
            select.setObject(3, from);
            select.setObject(4, until);
            select.setArray(5, connection.createArrayOf("uuid", some.toArray()));
            select.setInt(6, limit);
            try (ResultSet row = select.executeQuery()) {
                List<UUID> others = new ArrayList<>();
                while (row.next()) {
                    others.add(row.getObject(1, UUID.class));
                }
                return others;
            }
        } catch (SQLException e) {
            throw new ReconcilingFailure(e);
        }
    }
}
