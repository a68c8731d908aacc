package probity.declarations.completion;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.chassis.sql.Sql;

/**
 * Who of a campaign's population has returned and who has not. The population is the one that was taken; what changes is
 * what became of each in it, and lateness is told by the last day that holds now: an extension holds for everybody.
 */
@Singleton
class CompletionTable {

    /**
     * What is asked of the table.
     *
     * @param leavers who has left since the people were counted
     */
    record Question(UUID campaign, LocalDate today, Collection<UUID> leavers) {}

    /** Which rows are wanted; absent if any. */
    record Filter(@Nullable String directorate, @Nullable String state) {}

    /** Somebody of the population. */
    record Row(
            UUID person,
            String directorate,
            int duty,
            String state,
            int daysLate,
            boolean leftSince,
            @Nullable Outcome outcome) {}

    /** What somebody has returned, or why they need not. */
    record Outcome(
            UUID annualReturn,
            @Nullable LocalDate returnedOn,
            @Nullable String exempt,
            @Nullable String review,
            int mitigations) {}

    /** The sums of a directorate. Required is the sum of returned, nil, not returned, overdue and exempt. */
    record CampaignSums(
            String directorate,
            int required,
            int returned,
            int nil,
            int notReturned,
            int overdue,
            int exempt,
            int late,
            int leftWithoutReturning,
            int notRequired,
            int voluntary,
            Reviews reviews) {}

    /**
     * What became of what was returned, by whom no code asks too.
     *
     * @param overdue of those pending, whose day has passed
     */
    record Reviews(int reviewed, int pending, int overdue, int mitigationsInForce) {}

    private static final String STATES = """
            with asked as (
                select e.person, e.directorate, e.duty, d.required, c.due_on,
                       r.annual_return, r.returned_on, r.exempt, r.review, coalesce(r.mitigations, 0) as mitigations,
                       e.person = any(?) as left_since, coalesce(w.awaits and w.due < ?, false) as review_overdue,
                       case when r.nil and r.returned_on is not null then 'nil'
                            when r.returned_on is not null then 'returned'
                            when r.exempt is not null and d.required then 'exempt'
                            when not d.required then 'not-required'
                            when c.due_on < ? then 'overdue'
                            else 'not-returned' end as state,
                       case when d.required and (r.returned_on is not null or r.exempt is null)
                            then greatest(0, coalesce(r.returned_on, ?) - c.due_on) else 0 end as days_late
                  from campaign c
                  join expected_return e on e.population = c.population
                  join return_duty d on d.population = e.population and d.number = e.duty
                  left join annual_return r on r.campaign = c.campaign and r.person = e.person
                  left join awaiting_review w on w.annual_return = r.annual_return
                 where c.campaign = ?)
            """;

    private static final String PAGE = STATES + """
            select *
              from asked
             where person > ? and (?::text is null or directorate = ?) and (?::text is null or state = ?)
             order by person
             limit ?
            """;

    private static final String SUMS = STATES + """
            select directorate,
                   count(*) filter (where required) as required,
                   count(*) filter (where required and state = 'returned') as returned,
                   count(*) filter (where required and state = 'nil') as nil,
                   count(*) filter (where state = 'not-returned') as not_returned,
                   count(*) filter (where state = 'overdue') as overdue,
                   count(*) filter (where state = 'exempt') as exempt,
                   count(*) filter (where required and returned_on is not null and days_late > 0) as late,
                   count(*) filter (where state in ('not-returned', 'overdue') and left_since) as left_without,
                   count(*) filter (where not required) as not_required,
                   count(*) filter (where not required and returned_on is not null) as voluntary,
                   count(*) filter (where returned_on is not null and review in ('cleared', 'mitigation-required'))
                       as reviewed,
                   count(*) filter (where returned_on is not null and coalesce(review, 'referred') = 'referred')
                       as pending,
                   count(*) filter (where review_overdue) as reviews_overdue,
                   coalesce(sum(mitigations), 0) as mitigations
              from asked
             group by directorate
             order by directorate
            """;

    /** Returned by people who were not in the count: they joined since, or were recorded too late for it. */
    private static final String OUTSIDE = """
            select count(*)
              from annual_return r
              join campaign c on c.campaign = r.campaign
             where c.campaign = ? and r.returned_on is not null
               and not exists (select 1
                                 from expected_return e
                                where e.population = c.population and e.person = r.person)
            """;

    private static final String UNCOUNTED = """
            select count(*)
              from unnest(?) as served(person)
             where not exists (select 1
                                 from campaign c
                                 join expected_return e on e.population = c.population
                                where c.campaign = ? and e.person = served.person)
            """;

    private final DataSource dataSource;

    CompletionTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those after a person, in the order of their ids. */
    List<Row> page(Question question, Filter filter, UUID after, int limit) {
        return read(
                PAGE,
                CompletionTable::row,
                asked(
                        question,
                        after,
                        filter.directorate(),
                        filter.directorate(),
                        filter.state(),
                        filter.state(),
                        limit));
    }

    /** What was returned in a campaign, what changed last before all else, after a place in that order. */
    List<ReturnedBody> returned(UUID campaign, LocalDate changedOn, UUID annualReturn, int limit) {
        return read(ReturnedBody.PAGE, ReturnedBody::read, campaign, changedOn, annualReturn, limit);
    }

    List<CampaignSums> sums(Question question) {
        return read(SUMS, CompletionTable::sums, asked(question));
    }

    int returnedOutside(UUID campaign) {
        return read(OUTSIDE, row -> row.getInt(1), campaign).getFirst();
    }

    /** How many of those in service are not in the campaign's population. */
    int uncounted(UUID campaign, Collection<UUID> inService) {
        return read(UNCOUNTED, row -> row.getInt(1), inService.toArray(UUID[]::new), campaign)
                .getFirst();
    }

    private static @Nullable Object[] asked(Question question, @Nullable Object... more) {
        Stream<@Nullable Object> asked = Stream.of(
                question.leavers().toArray(UUID[]::new),
                question.today(),
                question.today(),
                question.today(),
                question.campaign());
        return Stream.concat(asked, Arrays.stream(more)).toArray();
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID annualReturn = row.getObject("annual_return", UUID.class);
        return new Row(
                row.getObject("person", UUID.class),
                row.getString("directorate"),
                row.getInt("duty"),
                row.getString("state"),
                row.getInt("days_late"),
                row.getBoolean("left_since"),
                annualReturn == null
                        ? null
                        : new Outcome(
                                annualReturn,
                                row.getObject("returned_on", LocalDate.class),
                                row.getString("exempt"),
                                row.getString("review"),
                                row.getInt("mitigations")));
    }

    private static CampaignSums sums(ResultSet row) throws SQLException {
        return new CampaignSums(
                row.getString("directorate"),
                row.getInt("required"),
                row.getInt("returned"),
                row.getInt("nil"),
                row.getInt("not_returned"),
                row.getInt("overdue"),
                row.getInt("exempt"),
                row.getInt("late"),
                row.getInt("left_without"),
                row.getInt("not_required"),
                row.getInt("voluntary"),
                new Reviews(
                        row.getInt("reviewed"),
                        row.getInt("pending"),
                        row.getInt("reviews_overdue"),
                        row.getInt("mitigations")));
    }

    private <T> List<T> read(String sql, Sql.RowReader<T> reader, @Nullable Object... values) {
        return Sql.ask(dataSource, "read who has returned", sql, reader, values);
    }
}
