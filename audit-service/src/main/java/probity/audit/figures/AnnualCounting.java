package probity.audit.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static probity.audit.figures.Rows.array;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probity.audit.figures.Contribution.Wanted;
import probity.audit.measure.Breakdown;
import probity.audit.measure.Breakdown.Cell;
import probity.audit.measure.Pooling;
import probity.audit.measure.Population;
import probity.audit.measure.Population.Of;
import probity.audit.measure.Suppression;
import probity.audit.measure.Things;

/**
 * Counts the annual declarations of the campaigns that were due in a period. A campaign whose people were not
 * published, as before they were, is not counted at all: that is not zero. Nor is one of whose people some have not
 * arrived yet; that is told.
 */
@Singleton
class AnnualCounting implements OwnRules {

    private static final String KNOWN = PeopleOfCampaigns.KNOWN + """
            ,
            campaign as materialized (
                select campaign,
                       cast(said ->> 'year' as int) as year,
                       cast(said ->> 'list' as uuid) as list,
                       cast(said ->> 'size' as int) as size
                  from merged_campaign
                 where cast(said ->> 'dueOn' as date) between ? and ?
                   and said ->> 'year' is not null and said ->> 'list' is not null),
            arrived as materialized (
                select c.campaign, count(p.person) >= c.size as whole
                  from campaign c
                  left join person p on p.list = c.list
                 group by c.campaign, c.size),
            returned as materialized (
                select thing,
                       merged(said order by leaf_index) as said,
                       coalesce(sum(cast(said ->> 'mitigations' as int)), 0) as mitigations,
                       count(said ->> 'ended') as ended
                  from known
                 where type not like 'probity.declarations.campaign-%'
                   and thing in (select k.thing
                                   from known k
                                   join campaign c on k.said ->> 'campaign' = cast(c.campaign as text))
                 group by thing)
            """;

    private static final String BEING_COUNTED = KNOWN + """
            select c.year
              from campaign c
              join arrived a on a.campaign = c.campaign and not a.whole
             order by c.year
            """;

    /**
     * Everybody on the list of a campaign that has arrived as a whole, with what they returned. They are joined by one
     * key: by two, the planner would compare each of them with each return of the campaign.
     */
    private static final String LISTED = """
              from campaign c
              join arrived a on a.campaign = c.campaign and a.whole
              join person p on p.list = c.list
              left join returned r
                on (r.said ->> 'campaign') || (r.said ->> 'person')
                    = cast(c.campaign as text) || cast(p.person as text)
            """;

    private static final String ALIKE = KNOWN + """
            select c.year, p.directorate,
                   case when not p.required then 'not-required'
                        when cast(r.said ->> 'exempt' as boolean) then 'exempt'
                        else coalesce(r.said ->> 'returned', 'not-returned') end as state,
                   coalesce(r.said ->> 'review', 'outstanding') as review,
                   coalesce(r.said ->> 'timeliness', 'in-time') as timeliness,
                   count(*) as people
            """ + LISTED + """
             group by c.year, p.directorate, state, review, timeliness
            """;

    private static final String FACTS = KNOWN + Contribution.OF_THINGS.formatted("""
                    select campaign from campaign
                     union
                    select list from campaign
                     union
                    select r.thing from returned r join campaign c on cast(r.said ->> 'campaign' as uuid) = c.campaign
                    """);

    /** Of those who are counted: how many mitigations, and how many people they are about. */
    private static final String MITIGATIONS = KNOWN + """
            select c.year,
                   coalesce(sum(r.mitigations), 0) as recorded,
                   coalesce(sum(r.ended), 0) as ended,
                   count(*) filter (where r.mitigations > 0) as people,
                   count(*) filter (where r.mitigations > r.ended) as people_in_force,
                   count(*) filter (where r.ended > 0) as people_ended
            """ + LISTED + """
             group by c.year
             order by c.year
            """;

    private static final String RETURNS = "annual-returns";

    private static final String RECEIVED = "annual-returns-received";

    private static final String MITIGATED = "mitigations-recorded";

    private static final String BY_STATE = "by-state";

    private static final String BY_REVIEW = "by-review";

    private static final String BY_TIMELINESS = "by-timeliness";

    private static final List<String> STATES =
            List.of("with-interests", "nil", "not-returned", "exempt", "not-required");

    private static final List<String> RETURNED = STATES.subList(0, 2);

    private static final List<String> REVIEWS = List.of("cleared", "mitigation-required", "referred", "outstanding");

    /** So many people who are alike. */
    private record Alike(int year, String directorate, String state, String review, String timeliness, long people) {

        static Alike of(ResultSet row) throws SQLException {
            return new Alike(
                    row.getInt("year"),
                    row.getString("directorate"),
                    row.getString("state"),
                    row.getString("review"),
                    row.getString("timeliness"),
                    row.getLong("people"));
        }
    }

    private final Rows rows;

    AnnualCounting(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String things() {
        return "annual-declarations";
    }

    /** What hides small numbers in one of them depends on the others. */
    @Override
    public List<Population> shown(Things things, Asked asked) {
        Object[] parameters = parameters(things, asked).toArray();
        Map<Integer, List<Alike>> campaigns = rows.query(Alike::of, ALIKE, parameters).stream()
                .collect(groupingBy(Alike::year, TreeMap::new, Collectors.toList()));
        List<Population> shown = new ArrayList<>();
        campaigns.forEach((year, people) -> shown.addAll(campaign(year, people)));
        shown.addAll(rows.query(AnnualCounting::mitigations, MITIGATIONS, parameters));
        rows.query(row -> row.getInt("year"), BEING_COUNTED, parameters)
                .forEach(year -> shown.addAll(beingCounted(new Of(year, null))));
        return shown;
    }

    /** Of the campaigns, of those on their lists and of what they returned. */
    @Override
    public List<Contribution> contributions(Things things, Asked asked, Wanted wanted) {
        return rows.query(
                Contribution::of,
                FACTS,
                Stream.concat(parameters(things, asked), wanted.parameters(things, asked))
                        .toArray());
    }

    /** As at a day before the last one of a campaign, it is on its way. */
    private static Stream<Object> parameters(Things things, Asked asked) {
        return Stream.of(
                asked.authority().id(),
                array(things.sources()),
                asked.size(),
                asked.lastDay(),
                asked.period().from(),
                asked.period().to());
    }

    private static List<Population> beingCounted(Of of) {
        return List.of(
                Population.beingCounted(RETURNS, of, BY_STATE),
                Population.beingCounted(RECEIVED, of, BY_REVIEW, BY_TIMELINESS),
                Population.beingCounted(MITIGATED, of, BY_STATE));
    }

    private static List<Population> campaign(int year, List<Alike> people) {
        List<Population> shown = new ArrayList<>();
        var all = Suppression.apply(states(new Of(year, null), sums(people, Alike::state)));
        shown.add(all);
        Pooling.pool(byDirectorate(people))
                .forEach((directorate, states) -> shown.add(states(new Of(year, directorate), states)));
        var returned =
                people.stream().filter(each -> RETURNED.contains(each.state())).toList();
        var received = received(year, returned);
        shown.add(isWhole(all) ? Suppression.apply(received) : received.hidden());
        return shown;
    }

    /** What was returned is the sum of two states: it would tell one of them if that is hidden. */
    private static boolean isWhole(Population states) {
        return !states.suppressed()
                && states.breakdowns().stream()
                        .flatMap(breakdown -> breakdown.cells().stream())
                        .noneMatch(Cell::suppressed);
    }

    private static Map<String, Map<String, Long>> byDirectorate(List<Alike> people) {
        return people.stream()
                .collect(groupingBy(
                        Alike::directorate,
                        TreeMap::new,
                        groupingBy(Alike::state, TreeMap::new, summingLong(Alike::people))));
    }

    private static Population states(Of of, Map<String, Long> states) {
        return new Population(RETURNS, of, total(states), List.of(Breakdown.of(BY_STATE, STATES, states)));
    }

    private static Population received(int year, List<Alike> returned) {
        Map<String, Long> reviews = sums(returned, Alike::review);
        return new Population(
                RECEIVED,
                new Of(year, null),
                total(reviews),
                List.of(
                        Breakdown.of(BY_REVIEW, REVIEWS, reviews),
                        Breakdown.of(BY_TIMELINESS, List.of("in-time", "late"), sums(returned, Alike::timeliness))));
    }

    /** Many mitigations may be about few people, who are the ones to be protected. */
    private static Population mitigations(ResultSet row) throws SQLException {
        long recorded = row.getLong("recorded");
        long ended = row.getLong("ended");
        var all = new Population(
                MITIGATED,
                new Of(row.getInt("year"), null),
                recorded,
                List.of(Breakdown.of(
                        BY_STATE, List.of("in-force", "ended"), Map.of("in-force", recorded - ended, "ended", ended))));
        boolean areOfFew = Suppression.isSmall(row.getLong("people"))
                || Suppression.isSmall(row.getLong("people_in_force"))
                || Suppression.isSmall(row.getLong("people_ended"));
        return areOfFew ? all.hidden() : Suppression.apply(all);
    }

    private static long total(Map<String, Long> cells) {
        return cells.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> sums(List<Alike> alike, Function<Alike, String> cell) {
        return alike.stream().collect(groupingBy(cell, TreeMap::new, summingLong(Alike::people)));
    }
}
