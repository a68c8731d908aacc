package probity.declarations.reviewing;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;

/** The annual declarations that wait for a review, newest first. */
@Singleton
class AwaitingReview {

    /** One of them: enough to choose by, and nothing of what it holds. */
    record Row(
            UUID annualDeclaration,
            UUID person,
            String directorate,
            int year,
            LocalDate returnedOn,
            int daysLate,
            boolean nil,
            @Nullable String referredTo,
            long position) {}

    /**
     * Whose declarations somebody is to review.
     *
     * @param below whose manager, deputy or director they are
     * @param asDirector whose director they are: they get what was referred to the director
     * @param keeper whether they get what was referred to the Monitoring Officer
     */
    record Desk(UUID reviewer, Collection<UUID> below, Collection<UUID> asDirector, boolean keeper) {}

    private static final String PAGE = """
            select annual_return, person, directorate, year, returned_on, days_late, nil, referred_to, position
              from awaiting_review
             where authority = ? and awaits and position < ? and person <> ?
               and (person = any(?) and referred_to is null
                    or person = any(?) and referred_to = 'director'
                    or ? and referred_to = 'monitoring-officer')
             order by position desc
             limit ?
            """;

    private final DataSource dataSource;

    AwaitingReview(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Row> page(Desk desk, Authority authority, long before, int limit) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setString(1, authority.id());
            select.setLong(2, before);
            select.setObject(3, desk.reviewer());
            select.setArray(4, connection.createArrayOf("uuid", desk.below().toArray()));
            select.setArray(
                    5, connection.createArrayOf("uuid", desk.asDirector().toArray()));
            select.setBoolean(6, desk.keeper());
            select.setInt(7, limit);
            List<Row> page = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(row(rows));
                }
            }
            return page;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what awaits review", e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("annual_return", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("directorate"),
                row.getInt("year"),
                row.getObject("returned_on", LocalDate.class),
                row.getInt("days_late"),
                row.getBoolean("nil"),
                row.getString("referred_to"),
                row.getLong("position"));
    }
}
