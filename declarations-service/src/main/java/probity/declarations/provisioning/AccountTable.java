package probity.declarations.provisioning;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;
import probity.declarations.provisioning.UserFilter.Condition;
import probity.declarations.vocabulary.Post;

/** Whom a directory keeps, and, from the rows of places, as what they stand on a day. It only reads. */
@Singleton
class AccountTable {

    private static final String USERS = """
             from (select account.person as id_value, account.person::text as id, account.position,
                          account.user_name, account.email, account.employee_number,
                          lower(place.job_title) as title, replace(lower(place.worker), '_', '-') as user_type,
                          place.directorate as department, place.manager::text as manager,
                          not exists (select from leaving
                                       where leaving.person = account.person and last_day <= ?
                                         and (back_on is null or back_on > ?)) as active
                     from directory_account account
                     left join lateral (select * from placement
                                         where placement.person = account.person and from_day <= ?
                                         order by from_day desc limit 1) as place on true
                    where account.authority = ?) as users
            where %s
            """;

    private static final String HOLDERS = """
            select account.person
              from directory_account account
              join lateral (select * from placement
                             where placement.person = account.person and from_day <= ?
                             order by from_day desc limit 1) as place on true
             where account.authority = ?
               and not exists (select from leaving where leaving.person = account.person and back_on is null)
               and ' ' || place.posts || ' ' like ?
             order by account.position
             limit ?
            """;

    private final DataSource dataSource;

    AccountTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<UUID> users(Authority authority, LocalDate today, Condition condition, int offset, int limit) {
        List<Object> values = values(authority, today, condition);
        values.add(limit);
        values.add(offset);
        String sql = "select id_value" + USERS.formatted(condition.sql()) + " order by position limit ? offset ?";
        return read(sql, values, row -> row.getObject(1, UUID.class));
    }

    int count(Authority authority, LocalDate today, Condition condition) {
        String sql = "select count(*)" + USERS.formatted(condition.sql());
        return read(sql, values(authority, today, condition), row -> row.getInt(1))
                .getFirst();
    }

    private static List<Object> values(Authority authority, LocalDate today, Condition condition) {
        List<Object> values = new ArrayList<>(List.of(today, today, today, authority.id()));
        values.addAll(condition.values());
        return values;
    }

    List<UUID> holders(Authority authority, LocalDate today, Post post, int limit) {
        String held = "%% %s %%".formatted(post.name()).replace("_", "\\_");
        return read(HOLDERS, List.of(today, authority.id(), held, limit), row -> row.getObject(1, UUID.class));
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, List<Object> values, Reading<T> reading) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.from(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read whom a directory keeps", e);
        }
    }
}
