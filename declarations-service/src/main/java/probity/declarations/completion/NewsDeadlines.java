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
import probity.declarations.clock.Matter.ReturnNews;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.Task;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;

/**
 * What was declared or reviewed in a campaign, for those who are to be told of it. They are told of a day once it is
 * over, so that one notice says it all.
 */
@Singleton
class NewsDeadlines implements OpenDeadlines {

    private static final String PAGE = """
            select c.campaign, c.authority, duty.code, duty.version, news.changed_on
              from campaign c
             cross join lateral (
                   %s) duty
             cross join lateral (
                   select r.changed_on
                     from annual_return r
                    where r.campaign = c.campaign and r.changed_on < ?
                    order by r.changed_on desc
                    limit 1) news
             where news.changed_on >= ? and c.campaign > ?
             order by c.campaign
             limit ?
            """.formatted(MissingTable.A_DUTY);

    private static final UUID FIRST = new UUID(0, 0);

    private final MissingTable table;

    NewsDeadlines(DataSource dataSource) {
        this.table = new MissingTable(dataSource);
    }

    @Override
    public List<OpenDeadline> page(LocalDate today, LocalDate raisedSince, Optional<OpenDeadline> after, int limit) {
        return table.read(
                PAGE,
                NewsDeadlines::open,
                today,
                raisedSince.minusDays(1),
                after.map(last -> ((ReturnNews) last.matter()).campaign()).orElse(FIRST),
                limit);
    }

    private static OpenDeadline open(ResultSet row) throws SQLException {
        UUID campaign = row.getObject("campaign", UUID.class);
        LocalDate day = row.getObject("changed_on", LocalDate.class);
        return new OpenDeadline(
                UUID.nameUUIDFromBytes("%s news".formatted(campaign).getBytes(UTF_8)),
                row.getString("authority"),
                new ReturnNews(campaign),
                Task.FOLLOW,
                day,
                day.plusDays(1),
                new CodeVersion(new CodeId(row.getString("code")), row.getInt("version")));
    }
}
