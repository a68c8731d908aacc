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
import probity.audit.measure.Breakdown;
import probity.audit.measure.Breakdown.Cell;
import probity.audit.measure.Pooling;
import probity.audit.measure.Population;
import probity.audit.measure.Population.Of;
import probity.audit.measure.Suppression;

/**
 * Counts the annual declarations of the campaigns that were due in a period, and the training completed in it. A
 * campaign whose people were not published, as before they were, is not counted at all: that is not zero.
 */
@ApplicationScoped
class AnnualCounting {

    private static final String ALIKE = """
            select c.campaign, c.year, p.directorate,
                   case when not p.required then 'not-required'
                        when r.exempt then 'exempt'
                        when r.returned_on is null then 'not-returned'
                        when r.nil then 'nil'
                        else 'with-interests' end as state,
                   coalesce(r.outcome, 'outstanding') as review,
                   case when r.late then 'late' else 'in-time' end as timeliness,
                   count(*) as people,
                   coalesce(sum(r.mitigations), 0) as mitigations,
                   coalesce(sum(r.ended), 0) as ended
              from campaign_fact c
              join counted_person p on p.authority = c.authority and p.count = c.count
              left join return_fact r
                on r.authority = c.authority and r.campaign = c.campaign and r.person = p.person
             where c.authority = :authority and c.due_on between :from and :to and c.year is not null
             group by c.campaign, c.year, p.directorate, state, review, timeliness
            """;

    private static final String TRAININGS = """
            select code, count(*) as people
              from training_fact
             where authority = :authority and completed_on between :from and :to and not withdrawn
             group by code
            """;

    private static final List<String> STATES =
            List.of("with-interests", "nil", "not-returned", "exempt", "not-required");

    private static final List<String> RETURNED = STATES.subList(0, 2);

    private static final List<String> REVIEWS = List.of("cleared", "mitigation-required", "referred", "outstanding");

    /** So many people who are alike. */
    private record Alike(
            int year,
            String directorate,
            String state,
            String review,
            String timeliness,
            long people,
            long mitigations,
            long ended) {

        static Alike of(Tuple row) {
            return new Alike(
                    row.get("year", Integer.class),
                    row.get("directorate", String.class),
                    row.get("state", String.class),
                    row.get("review", String.class),
                    row.get("timeliness", String.class),
                    row.get("people", Number.class).longValue(),
                    row.get("mitigations", Number.class).longValue(),
                    row.get("ended", Number.class).longValue());
        }
    }

    /** As they may be shown: what hides small numbers in one of them depends on the others. */
    List<Population> shown(String authority, Period period) {
        Map<Integer, List<Alike>> campaigns = rows(ALIKE, authority, period).stream()
                .map(Alike::of)
                .collect(groupingBy(Alike::year, TreeMap::new, Collectors.toList()));
        List<Population> shown = new ArrayList<>();
        campaigns.forEach((year, people) -> shown.addAll(campaign(year, people)));
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
        shown.add(Suppression.apply(mitigations(year, people)));
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
        return new Population("annual-returns", of, total(states), List.of(Breakdown.of("by-state", STATES, states)));
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

    private static Population mitigations(int year, List<Alike> people) {
        long recorded = people.stream().mapToLong(Alike::mitigations).sum();
        long ended = people.stream().mapToLong(Alike::ended).sum();
        return new Population(
                "mitigations-recorded",
                new Of(year, null),
                recorded,
                List.of(Breakdown.of(
                        "by-state",
                        List.of("in-force", "ended"),
                        Map.of("in-force", recorded - ended, "ended", ended))));
    }

    private static Population training(List<Tuple> rows) {
        Map<String, Long> codes = new TreeMap<>();
        rows.forEach(row -> codes.put(
                row.get("code", String.class), row.get("people", Number.class).longValue()));
        return new Population("training-completed", total(codes), List.of(Breakdown.of("by-code", List.of(), codes)));
    }

    private static long total(Map<String, Long> cells) {
        return cells.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> sums(List<Alike> alike, Function<Alike, String> cell) {
        return alike.stream().collect(groupingBy(cell, TreeMap::new, summingLong(Alike::people)));
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
