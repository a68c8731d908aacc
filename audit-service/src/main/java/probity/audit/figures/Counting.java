package probity.audit.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import probity.audit.measure.Breakdown;
import probity.audit.measure.Population;
import probity.audit.measure.Suppression;
import probity.audit.measure.ValueBands;
import probity.chassis.identity.Authority;

/** Counts a period: all of it at one moment, so that the figures are those of one size of the ledger. */
@ApplicationScoped
class Counting {

    private static final String ONE_MOMENT = "set transaction isolation level repeatable read";

    private static final String SIZE = "select size from ledger where authority = :authority";

    /** What was counted, as it may be shown, and the size of the ledger that it was counted from. */
    record Counted(long ledgerSize, List<Population> populations) {}

    private final ValueBands bands;
    private final AnnualCounting annual;

    Counting(ValueBands bands, AnnualCounting annual) {
        this.bands = bands;
        this.annual = annual;
    }

    @Transactional
    Counted count(Authority authority, Period period) {
        var database = Panache.getSession();
        database.createNativeMutationQuery(ONE_MOMENT).executeUpdate();
        List<Long> size = database.createNativeQuery(SIZE, Long.class)
                .setParameter("authority", authority.id())
                .getResultList();
        return new Counted(
                size.isEmpty() ? 0 : size.getFirst(),
                Stream.concat(
                                Stream.of(
                                                gifts(GiftFact.count(authority.id(), period)),
                                                concerns(ConcernFact.count(authority.id(), period)))
                                        .map(Suppression::apply),
                                annual.shown(authority.id(), period).stream())
                        .toList());
    }

    private Population gifts(List<GiftFact.Alike> gifts) {
        return new Population(
                "gifts-declared",
                gifts.stream().mapToLong(GiftFact.Alike::count).sum(),
                List.of(
                        Breakdown.of(
                                "by-value", bands.cells(), sums(gifts, GiftFact.Alike::band, GiftFact.Alike::count)),
                        Breakdown.of(
                                "by-response",
                                List.of("accepted", "refused"),
                                sums(gifts, GiftFact.Alike::response, GiftFact.Alike::count)),
                        Breakdown.of(
                                "by-timeliness",
                                List.of("in-time", "late"),
                                sums(gifts, gift -> gift.late() ? "late" : "in-time", GiftFact.Alike::count))));
    }

    /** Kinds are those of the authority's codes: only the ones that occur are known here. */
    private static Population concerns(List<ConcernFact.Alike> concerns) {
        return new Population(
                "concerns-received",
                concerns.stream().mapToLong(ConcernFact.Alike::count).sum(),
                List.of(
                        Breakdown.of(
                                "by-kind",
                                List.of(),
                                sums(concerns, ConcernFact.Alike::kind, ConcernFact.Alike::count)),
                        Breakdown.of(
                                "by-stage",
                                List.of("received", "acknowledged", "closed"),
                                sums(concerns, ConcernFact.Alike::stage, ConcernFact.Alike::count)),
                        Breakdown.of(
                                "by-identity",
                                List.of("anonymous", "named"),
                                sums(
                                        concerns,
                                        concern -> concern.anonymous() ? "anonymous" : "named",
                                        ConcernFact.Alike::count))));
    }

    /** In the order of the names, which tells nothing about the counts. */
    private static <T> Map<String, Long> sums(List<T> alike, Function<T, String> cell, ToLongFunction<T> count) {
        return alike.stream().collect(groupingBy(cell, TreeMap::new, summingLong(count)));
    }
}
