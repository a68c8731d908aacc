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
import probity.declarations.clock.Deadline;
import probity.declarations.clock.Matter.AnnualReturn;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.OwnDeadlines;
import probity.declarations.clock.Reason;
import probity.declarations.clock.Task;
import probity.declarations.vocabulary.PersonId;

/** Annual declarations as deadlines, of those whom their code asks and who are not exempt. */
@Singleton
class ReturnDeadlines implements OpenDeadlines, OwnDeadlines {

    /** Within a campaign by the key of its population, so that no page costs more than it shows. */
    private static final String PAGE = """
            select c.*, missing.*
              from campaign c
             cross join lateral (
                   select e.person, d.code, d.version
                   %s and e.person > case when c.campaign = ? then ? else ? end
                    order by e.person
                    limit ?) missing
             where c.closed_on is null and c.opened_on >= ? and c.campaign >= ?
             order by c.campaign, missing.person
             limit ?
            """.formatted(MissingTable.OF_CAMPAIGN);

    /** What a closed campaign did not get it does not ask for any more. */
    private static final String OWN = """
            select c.*, e.person, d.code, d.version, d.clauses, r.returned_on
              from campaign c
              join expected_return e on e.population = c.population
              join return_duty d on d.population = e.population and d.number = e.duty
              left join annual_return r on r.campaign = c.campaign and r.person = e.person
             where c.authority = ? and e.person = ? and d.required and r.exempt is null
               and (c.closed_on is null or r.returned_on is not null)
            """;

    private static final String REVIEWER = "line-manager";

    private static final UUID FIRST = new UUID(0, 0);

    private final MissingTable table;

    ReturnDeadlines(DataSource dataSource) {
        this.table = new MissingTable(dataSource);
    }

    @Override
    public Optional<String> projection() {
        return Optional.of(CompletionProjection.NAME);
    }

    @Override
    public List<OpenDeadline> page(LocalDate today, LocalDate raisedSince, Optional<OpenDeadline> after, int limit) {
        var last = after.map(OpenDeadline::matter)
                .map(AnnualReturn.class::cast)
                .orElseGet(() -> new AnnualReturn(FIRST, new PersonId(FIRST)));
        return table.read(
                PAGE,
                ReturnDeadlines::open,
                today,
                today,
                last.campaign(),
                last.person().value(),
                FIRST,
                limit,
                raisedSince,
                last.campaign(),
                limit);
    }

    @Override
    public List<Own> of(String authority, PersonId person, LocalDate today) {
        return table.read(OWN, ReturnDeadlines::own, authority, person.value());
    }

    private static OpenDeadline open(ResultSet row) throws SQLException {
        var matter = matter(row);
        return MissingTable.open(row, id(matter), matter);
    }

    private static Own own(ResultSet row) throws SQLException {
        var matter = matter(row);
        var why = new Reason(
                row.getString("code"),
                row.getInt("version"),
                row.getString("clauses").lines().toList(),
                null,
                "It asks for a return at fixed intervals, and the campaign of %d sets the last day."
                        .formatted(row.getInt("year")));
        var deadline = new Deadline(
                Task.RETURN,
                REVIEWER,
                row.getObject("due_on", LocalDate.class),
                why,
                row.getObject("returned_on", LocalDate.class));
        return new Own(id(matter), matter, deadline);
    }

    private static AnnualReturn matter(ResultSet row) throws SQLException {
        return new AnnualReturn(
                row.getObject("campaign", UUID.class), new PersonId(row.getObject("person", UUID.class)));
    }

    /** The same for the same person and campaign, so that nobody is told twice after a rebuild. */
    private static UUID id(AnnualReturn matter) {
        return UUID.nameUUIDFromBytes("%s %s return"
                .formatted(matter.campaign(), matter.person().value())
                .getBytes(UTF_8));
    }
}
