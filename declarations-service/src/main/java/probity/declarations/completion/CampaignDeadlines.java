package probity.declarations.completion;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import probity.declarations.clock.Matter.MissingReturns;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.vocabulary.Post;

/** Campaigns that name somebody to be told of what is missing: once for all of it, since it may be much. */
@Singleton
class CampaignDeadlines implements OpenDeadlines {

    private static final String PAGE = """
            select c.*, missing.*
              from campaign c
             cross join lateral (
                   select d.code, d.version
                   %s limit 1) missing
             where c.closed_on is null and c.escalate_to is not null and c.opened_on >= ? and c.campaign > ?
             order by c.campaign
             limit ?
            """.formatted(MissingTable.OF_CAMPAIGN);

    private static final UUID FIRST = new UUID(0, 0);

    private final MissingTable table;

    CampaignDeadlines(DataSource dataSource) {
        this.table = new MissingTable(dataSource);
    }

    @Override
    public List<OpenDeadline> page(LocalDate today, LocalDate raisedSince, Optional<OpenDeadline> after, int limit) {
        return table.read(
                PAGE,
                CampaignDeadlines::open,
                today,
                today,
                raisedSince,
                after.map(OpenDeadline::id).orElse(FIRST),
                limit);
    }

    private static OpenDeadline open(ResultSet row) throws SQLException {
        UUID campaign = row.getObject("campaign", UUID.class);
        return MissingTable.open(
                row, campaign, new MissingReturns(campaign, Post.valueOf(row.getString("escalate_to"))));
    }
}
