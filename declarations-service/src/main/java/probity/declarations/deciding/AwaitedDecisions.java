package probity.declarations.deciding;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.http.Fields;
import probity.chassis.identity.Authority;
import probity.declarations.deciding.AwaitedDecision.DonorBody;
import probity.declarations.gift.Reports.Report;
import probity.declarations.vocabulary.Money;

/** Finds what waits for somebody. */
@Singleton
class AwaitedDecisions {

    /** For each person below a few entries of an index, however many gifts there are; rows for those that are shown. */
    private static final String NEWEST = """
            select decision.*
              from (select awaited.position
                      from unnest(?::uuid[], ?::boolean[], ?::boolean[]) as below (person, to_director, to_manager)
                     cross join lateral (
                           select position
                             from gift_decision
                            where declarant = below.person and authority = ? and awaited and position < ?
                              and case decides
                                       when 'director' then below.to_director
                                       when 'manager' then below.to_manager
                                       else true
                                  end
                            order by position desc
                            limit ?) as awaited
                     order by awaited.position desc
                     limit ?) as newest
              join gift_decision decision on decision.position = newest.position
             order by decision.position desc
            """;

    private final DataSource dataSource;

    AwaitedDecisions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The newest before a position. */
    List<AwaitedDecision> page(List<Report> below, Authority authority, long before, int limit) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST)) {
            Object[] people =
                    below.stream().map(report -> report.person().value()).toArray();
            Object[] asDirector = below.stream().map(Report::toDirector).toArray();
            Object[] asManager = below.stream().map(Report::toManager).toArray();
            select.setArray(1, connection.createArrayOf("uuid", people));
            select.setArray(2, connection.createArrayOf("boolean", asDirector));
            select.setArray(3, connection.createArrayOf("boolean", asManager));
            select.setString(4, authority.id());
            select.setLong(5, before);
            select.setInt(6, limit);
            select.setInt(7, limit);
            List<AwaitedDecision> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(toDecision(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what waits for a decision", e);
        }
    }

    private static AwaitedDecision toDecision(ResultSet row) throws SQLException {
        return new AwaitedDecision(
                row.getLong("position"),
                row.getObject("gift", UUID.class),
                row.getObject("declarant", UUID.class),
                row.getString("directorate"),
                row.getString("kind"),
                new DonorBody(row.getString("donor_kind"), row.getString("donor"), row.getString("donor_relation")),
                new Fields.Money(row.getBigDecimal("pounds").toPlainString(), Money.POUND.getCurrencyCode()),
                row.getObject("offered_on", LocalDate.class),
                row.getObject("declared_on", LocalDate.class),
                row.getString("response"),
                row.getString("decides"),
                row.getString("forbidden_by").lines().toList());
    }
}
