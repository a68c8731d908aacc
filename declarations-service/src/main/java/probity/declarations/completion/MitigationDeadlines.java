package probity.declarations.completion;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import probity.declarations.clock.Matter.Mitigation;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.Task;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.vocabulary.PersonId;

/** What is to be done about annual declarations, for those who are to be told of it as soon as it is recorded. */
@Singleton
class MitigationDeadlines implements OpenDeadlines {

    private static final String PAGE = """
            select r.annual_return, r.authority, r.person, r.reviewed_on, duty.code, duty.version
              from annual_return r
              join campaign c on c.campaign = r.campaign
             cross join lateral (
                   %s) duty
             where r.review = 'mitigation-required' and r.reviewed_on >= ? and r.annual_return > ?
             order by r.annual_return
             limit ?
            """.formatted(MissingTable.A_DUTY);

    private static final UUID FIRST = new UUID(0, 0);

    private final MissingTable table;

    MitigationDeadlines(DataSource dataSource) {
        this.table = new MissingTable(dataSource);
    }

    @Override
    public List<OpenDeadline> page(LocalDate today, LocalDate raisedSince, Optional<OpenDeadline> after, int limit) {
        return table.read(
                PAGE,
                MitigationDeadlines::open,
                raisedSince,
                after.map(last -> ((Mitigation) last.matter()).annualReturn()).orElse(FIRST),
                limit);
    }

    private static OpenDeadline open(ResultSet row) throws SQLException {
        UUID annualReturn = row.getObject("annual_return", UUID.class);
        LocalDate on = row.getObject("reviewed_on", LocalDate.class);
        return new OpenDeadline(
                UUID.nameUUIDFromBytes("%s mitigation".formatted(annualReturn).getBytes(UTF_8)),
                row.getString("authority"),
                new Mitigation(annualReturn, new PersonId(row.getObject("person", UUID.class))),
                Task.FOLLOW_MITIGATION,
                on,
                on,
                new CodeVersion(new CodeId(row.getString("code")), row.getInt("version")));
    }
}
