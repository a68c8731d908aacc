package probity.declarations.deciding;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import probity.chassis.http.Fields;
import probity.chassis.identity.Authority;
import probity.declarations.deciding.AwaitedDecision.DonorBody;
import probity.declarations.vocabulary.Money;

/** Finds what the HR director is told of. */
@Singleton
class ToldGifts {

    private static final int CHUNK = 500;

    private static final String NEWEST = """
            select *
              from gift_decision
             where authority = ? and told < ?
             order by told desc
             limit ?
            """;

    private final DataSource dataSource;

    ToldGifts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What was told last before a position. */
    List<ToldGift> page(Authority authority, long before, int limit) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setString(1, authority.id());
            select.setLong(2, before);
            select.setInt(3, limit);
            List<ToldGift> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(toGift(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what the HR director is told of", e);
        }
    }

    /** All of it, a part at a time. */
    void each(Authority authority, Consumer<ToldGift> taking) {
        long before = Long.MAX_VALUE;
        List<ToldGift> part;
        do {
            part = page(authority, before, CHUNK);
            part.forEach(taking);
            before = part.isEmpty() ? before : part.getLast().told();
        } while (part.size() == CHUNK);
    }

    private static ToldGift toGift(ResultSet row) throws SQLException {
        return new ToldGift(
                row.getLong("told"),
                row.getObject("gift", UUID.class),
                row.getObject("declarant", UUID.class),
                row.getString("directorate"),
                row.getString("kind"),
                new DonorBody(row.getString("donor_kind"), row.getString("donor"), row.getString("donor_relation")),
                new Fields.Money(row.getBigDecimal("pounds").toPlainString(), Money.POUND.getCurrencyCode()),
                row.getObject("offered_on", LocalDate.class),
                row.getObject("declared_on", LocalDate.class),
                row.getString("response"),
                row.getString("forbidden_by").lines().toList(),
                row.getObject("manager", UUID.class),
                row.getString("verdict"),
                row.getObject("decided_on", LocalDate.class));
    }
}
