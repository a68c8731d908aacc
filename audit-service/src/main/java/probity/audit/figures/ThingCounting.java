package probity.audit.figures;

import static probity.audit.figures.Rows.array;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.audit.figures.Contribution.Wanted;
import probity.audit.measure.Atoms;
import probity.audit.measure.Population;
import probity.audit.measure.Spread;
import probity.audit.measure.Suppression;
import probity.audit.measure.Things;
import probity.audit.measure.Things.Grouping;
import probity.audit.measure.Things.Span;

/** Counts things as they are defined: no measure of them needs code of its own. */
@Singleton
class ThingCounting {

    /** Of each thing of the period, all that was said of it. Something of the period was, or something put right. */
    private static final String COUNTED = """
            with known as not materialized (
                select thing, leaf_index, happened_on, said
                  from fact
                 where authority = ? and type = any (?) and leaf_index < ?
                   and (happened_on is null or happened_on <= ?)),
            thing as (
                select thing, merged(said order by leaf_index) as said
                  from known
                 where thing in (select thing from known where happened_on is null or happened_on between ? and ?)
                 group by thing),
            counted as materialized (
                select thing, said
                  from thing
                 where cast(said ->> cast(? as text) as date) between ? and ?
                   and said ->> cast(? as text) is null)
            """;

    private static final String ALIKE = COUNTED + """
            select (select array_agg(said ->> each.property order by each.place)
                      from unnest(cast(? as text[])) with ordinality as each (property, place)) as words,
                   count(*) as things
              from counted
             group by words
            """;

    private static final String CODES = COUNTED + """
            select distinct said ->> 'code' as code from counted where said ->> 'code' is not null order by code
            """;

    private static final String FACTS = COUNTED + Contribution.OF_THINGS.formatted("select thing from counted");

    private static final String DAYS = COUNTED + """
            select count(*) as things,
                   percentile_disc(0.5) within group (order by days) as median,
                   percentile_disc(0.9) within group (order by days) as ninetieth
              from (select cast(cast(said ->> cast(? as text) as date) - cast(said ->> cast(? as text) as date)
                                as bigint) as days
                      from counted) as each
             where days is not null
            """;

    private final Rows rows;

    ThingCounting(Rows rows) {
        this.rows = rows;
    }

    /** As it may be shown: each breakdown by itself, and all of them together. */
    Population shown(String name, Things things, Asked asked) {
        Atoms atoms = atoms(things, asked);
        return atoms.protectedTogether(Suppression.apply(counted(name, things, asked, atoms)));
    }

    Population counted(String name, Things things, Asked asked) {
        return counted(name, things, asked, atoms(things, asked));
    }

    private Population counted(String name, Things things, Asked asked, Atoms atoms) {
        return new Population(
                name,
                null,
                atoms.things(),
                things.breakdowns().stream().map(atoms::breakdown).toList(),
                things.spreads().stream()
                        .map(span -> spread(span, things, asked))
                        .toList(),
                false);
    }

    private Atoms atoms(Things things, Asked asked) {
        String[] properties = things.breakdowns().stream().map(Grouping::by).toArray(String[]::new);
        List<Atoms.Alike> alike = rows.query(
                row -> new Atoms.Alike(
                        Arrays.asList((String[]) row.getArray("words").getArray()), row.getLong("things")),
                ALIKE,
                parameters(things, asked, Stream.of((Object) properties)));
        return new Atoms(things.breakdowns(), alike);
    }

    /** The versions of codes of conduct that the things were judged by. */
    List<String> codes(Things things, Asked asked) {
        return rows.query(row -> row.getString("code"), CODES, parameters(things, asked, Stream.of()));
    }

    /** What told of the things that were counted, newest first. */
    List<Contribution> contributions(Things things, Asked asked, Wanted wanted) {
        return rows.query(Contribution::of, FACTS, parameters(things, asked, wanted.parameters(things, asked)));
    }

    private Spread spread(Span span, Things things, Asked asked) {
        return rows.query(
                        row -> Spread.of(
                                span.name(),
                                row.getLong("things"),
                                row.getObject("median", Long.class),
                                row.getObject("ninetieth", Long.class)),
                        DAYS,
                        parameters(things, asked, Stream.of(span.to(), span.from())))
                .getFirst();
    }

    private static @Nullable Object[] parameters(Things things, Asked asked, Stream<Object> more) {
        Stream<@Nullable Object> counted = Stream.of(
                asked.authority().id(),
                array(things.sources()),
                asked.size(),
                asked.lastDay(),
                asked.from(),
                asked.to(),
                things.day(),
                asked.from(),
                asked.to(),
                things.unless());
        return Stream.concat(counted, more).toArray();
    }
}
