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

/** The cases that a hotline filed. */
@Singleton
class FiledCases {

    private static final String OTHERS = """
            select concern
              from filed_case
             where authority = ? and hotline = ? and received_on between ? and ? and concern <> all (?)
             order by received_on, concern
             limit ?
            """;

    private final DataSource dataSource;

    FiledCases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those that came in that time, but for some. */
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
