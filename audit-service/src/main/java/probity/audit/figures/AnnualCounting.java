package probity.audit.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probity.audit.measure.Breakdown;
import probity.audit.measure.Breakdown.Cell;
import probity.audit.measure.Pooling;
import probity.audit.measure.Population;
import probity.audit.measure.Population.Of;
import probity.audit.measure.Suppression;

/**
 * Counts the annual declarations of the campaigns that were due in a period, and the training completed in it. A
 * campaign whose people were not published, as before they were, is not counted at all: that is not zero. Nor is one of
 * whose people some have not arrived yet; that is told.
 */
@ApplicationScoped
class AnnualCounting {

    private static final String ARRIVED =
            "(select count(*) from counted_person a where a.authority = c.authority and a.count = c.count)";

    private static final String BEING_COUNTED = """
            select c.year
              from campaign_fact c
             where c.authority = :authority and c.due_on between :from and :to and c.year is not null
               and c.count is not null and %s < c.people
             order by c.year
            """.formatted(ARRIVED);

    private static final String ALIKE = """
            select c.campaign, c.year, p.directorate,
                   case when not p.required then 'not-required'
                        when r.exempt then 'exempt'
                        when r.returned_on is null then 'not-returned'
                        when r.nil then 'nil'
                        else 'with-interests' end as state,
                   coalesce(r.outcome, 'outstanding') as review,
                   case when r.late then 'late' else 'in-time' end as timeliness,
                   count(*) as people
              from campaign_fact c
              join counted_person p on p.authority = c.authority and p.count = c.count
              left join return_fact r
                on r.authority = c.authority and r.campaign = c.campaign and r.person = p.person
             where c.authority = :authority and c.due_on between :from and :to and c.year is not null
               and %s >= c.people
             group by c.campaign, c.year, p.directorate, state, review, timeliness
            """.formatted(ARRIVED);

    /** Of those who are counted: how many mitigations, and how many people they are about. */
    private static final String MITIGATIONS = """
            select c.year,
                   coalesce(sum(r.mitigations), 0) as recorded,
                   coalesce(sum(r.ended), 0) as ended,
                   count(*) filter (where r.mitigations > 0) as people,
                   count(*) filter (where r.mitigations > r.ended) as people_in_force,
                   count(*) filter (where r.ended > 0) as people_ended
              from campaign_fact c
              join counted_person p on p.authority = c.authority and p.count = c.count
              left join return_fact r
                on r.authority = c.authority and r.campaign = c.campaign and r.person = p.person
             where c.authority = :authority and c.due_on between :from and :to and c.year is not null
               and %s >= c.people
             group by c.year
             order by c.year
            """.formatted(ARRIVED);

    private static final String TRAININGS = """
            select code, count(*) as people
              from training_fact
             where authority = :authority and completed_on between :from and :to and not withdrawn
             group by code
            """;

    private static final String RETURNS = "annual-returns";

    private static final List<String> STATES =
            List.of("with-interests", "nil", "not-returned", "exempt", "not-required");

    private static final List<String> RETURNED = STATES.subList(0, 2);

    private static final List<String> REVIEWS = List.of("cleared", "mitigation-required", "referred", "outstanding");

    /** So many people who are alike. */
    private record Alike(int year, String directorate, String state, String review, String timeliness, long people) {

        static Alike of(Tuple row) {
            return new Alike(
                    yearOf(row),
                    row.get("directorate", String.class),
                    row.get("state", String.class),
                    row.get("review", String.class),
                    row.get("timeliness", String.class),
                    number(row, "people"));
        }
    }

    /** As they may be shown: what hides small numbers in one of them depends on the others. */
    List<Population> shown(String authority, Period period) {
        Map<Integer, List<Alike>> campaigns = rows(ALIKE, authority, period).stream()
                .map(Alike::of)
                .collect(groupingBy(Alike::year, TreeMap::new, Collectors.toList()));
        List<Population> shown = new ArrayList<>();
        campaigns.forEach((year, people) -> shown.addAll(campaign(year, people)));
        rows(MITIGATIONS, authority, period).forEach(row -> shown.add(mitigations(row)));
        rows(BEING_COUNTED, authority, period)
                .forEach(row -> shown.add(Population.beingCounted(RETURNS, new Of(yearOf(row), null))));
        shown.add(Suppression.apply(training(rows(TRAININGS, authority, period))));
        return shown;
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
        shown.add(isWhole(all) ? Suppression.apply(received) : Suppression.hidden(received));
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
        return new Population(RETURNS, of, total(states), List.of(Breakdown.of("by-state", STATES, states)));
    }

    private static Population received(int year, List<Alike> returned) {
        Map<String, Long> reviews = sums(returned, Alike::review);
        return new Population(
                "annual-returns-received",
                new Of(year, null),
                total(reviews),
                List.of(
                        Breakdown.of("by-review", REVIEWS, reviews),
                        Breakdown.of("by-timeliness", List.of("in-time", "late"), sums(returned, Alike::timeliness))));
    }

    /** Many mitigations may be about few people, who are the ones to be protected. */
    private static Population mitigations(Tuple row) {
        long recorded = number(row, "recorded");
        long ended = number(row, "ended");
        var all = new Population(
                "mitigations-recorded",
                new Of(yearOf(row), null),
                recorded,
                List.of(Breakdown.of(
                        "by-state",
                        List.of("in-force", "ended"),
                        Map.of("in-force", recorded - ended, "ended", ended))));
        boolean areOfFew = Stream.of("people", "people_in_force", "people_ended")
                .anyMatch(people -> Suppression.isSmall(number(row, people)));
        return areOfFew ? Suppression.hidden(all) : Suppression.apply(all);
    }

    private static Population training(List<Tuple> rows) {
        Map<String, Long> codes = new TreeMap<>();
        rows.forEach(row -> codes.put(row.get("code", String.class), number(row, "people")));
        return new Population("training-completed", total(codes), List.of(Breakdown.of("by-code", List.of(), codes)));
    }

    private static long total(Map<String, Long> cells) {
        return cells.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> sums(List<Alike> alike, Function<Alike, String> cell) {
        return alike.stream().collect(groupingBy(cell, TreeMap::new, summingLong(Alike::people)));
    }

    private static int yearOf(Tuple row) {
        return row.get("year", Integer.class);
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static List<Tuple> rows(String sql, String authority, Period period) {
        return Panache.getSession()
                .createNativeQuery(sql, Tuple.class)
                .setParameter("authority", authority)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }
}
