package probity.declarations.deadline;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.sql.Sql;
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
            select id, gift, authority, declarant, task, recipient, due, raised_on, code, code_version, position
              from deadline
             where done is null and fallen_on is null and (position, id) > (?, ?) and raised_on >= ?
             order by position, id
             limit ?
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource dataSource;

    OpenDeadlineTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public boolean newestComeLast() {
        return true;
    }

    @Override
    public List<OpenDeadline> page(LocalDate today, LocalDate raisedSince, Optional<OpenDeadline> after, int limit) {
        return Sql.ask(
                dataSource,
                "read what is due",
                PAGE,
                OpenDeadlineTable::toOpen,
                after.map(OpenDeadline::position).orElse(0L),
                after.map(OpenDeadline::id).orElse(FIRST),
                raisedSince,
                limit);
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
                new CodeVersion(new CodeId(row.getString("code")), row.getInt("code_version")),
                row.getLong("position"));
    }
}
