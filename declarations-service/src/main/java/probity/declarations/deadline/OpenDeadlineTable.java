package probity.declarations.deadline;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import probity.declarations.clock.Matter.DeclaredGift;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.Task;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.vocabulary.PersonId;

/** What is not done yet, for those who remind of it. */
@Singleton
class OpenDeadlineTable implements OpenDeadlines {

    private static final String PAGE = """
            select id, gift, authority, declarant, task, recipient, due, raised_on, code, code_version
              from deadline
             where done is null and fallen_on is null and id > ? and raised_on >= ?
             order by id
             limit ?
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource dataSource;

    OpenDeadlineTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<OpenDeadline> page(LocalDate today, LocalDate raisedSince, Optional<OpenDeadline> after, int limit) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, after.map(OpenDeadline::id).orElse(FIRST));
            select.setObject(2, raisedSince);
            select.setInt(3, limit);
            List<OpenDeadline> open = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    open.add(toOpen(row));
                }
            }
            return open;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what is due", e);
        }
    }

    private static OpenDeadline toOpen(ResultSet row) throws SQLException {
        return new OpenDeadline(
                row.getObject("id", UUID.class),
                row.getString("authority"),
                new DeclaredGift(
                        row.getObject("gift", UUID.class),
                        new PersonId(row.getObject("declarant", UUID.class)),
                        row.getString("recipient")),
                Task.valueOf(row.getString("task")),
                row.getObject("due", LocalDate.class),
                row.getObject("raised_on", LocalDate.class),
                new CodeVersion(new CodeId(row.getString("code")), row.getInt("code_version")));
    }
}
