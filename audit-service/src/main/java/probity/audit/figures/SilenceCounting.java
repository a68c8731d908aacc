package probity.audit.figures;

import static probity.audit.figures.Rows.array;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import probity.audit.figures.Contribution.Wanted;
import probity.audit.measure.Population;
import probity.audit.measure.Population.Of;
import probity.audit.measure.Silence;
import probity.audit.measure.Things;

/**
 * Finds the directorates that declared no gift in a period where that is unlikely. How many people they have is known
 * from the list of the latest year's campaign; without one nothing is said.
 */
@Singleton
class SilenceCounting implements OwnRules {

    private static final String NAME = "silence";

    private static final String DECLARED = PeopleOfCampaigns.KNOWN + """
            ,
            latest as materialized (
                select campaign, cast(said ->> 'list' as uuid) as list, cast(said ->> 'size' as int) as size
                  from merged_campaign
                 where said ->> 'list' is not null and said ->> 'year' is not null
                 order by cast(said ->> 'year' as int) desc, campaign
                 limit 1),
            gift as (
                select thing, merged(said order by leaf_index) as said
                  from known
                 where type like 'probity.declarations.gift-%'
                 group by thing),
            declared as materialized (
                select thing, said ->> 'directorate' as directorate
                  from gift
                 where cast(said ->> 'declaredOn' as date) between ? and ? and said ->> 'withdrawn' is null)
            """;

    private static final String DIRECTORATES = DECLARED + """
            select p.directorate,
                   l.size,
                   count(*) as people,
                   (select count(*) from declared d where d.directorate = p.directorate) as gifts,
                   (select count(*) from declared) as all_gifts
              from latest l
              join person p on p.list = l.list
             group by p.directorate, l.size
             order by p.directorate
            """;

    private static final String FACTS = DECLARED
            + Contribution.OF_THINGS.formatted(
                    "select thing from declared union select campaign from latest union select list from latest");

    private record Directorate(String name, int size, long people, long gifts, long allGifts) {

        static Directorate of(ResultSet row) throws SQLException {
            return new Directorate(
                    row.getString("directorate"),
                    row.getInt("size"),
                    row.getLong("people"),
                    row.getLong("gifts"),
                    row.getLong("all_gifts"));
        }
    }

    private final Rows rows;

    SilenceCounting(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String things() {
        return NAME;
    }

    @Override
    public List<Population> shown(Things things, Asked asked) {
        List<Directorate> all = rows.query(
                Directorate::of, DIRECTORATES, parameters(things, asked).toArray());
        if (all.isEmpty()) {
            return List.of();
        }
        long people = all.stream().mapToLong(Directorate::people).sum();
        if (people < all.getFirst().size()) {
            return List.of(Population.beingCounted(NAME, new Of(null, null)));
        }
        List<Population> silent = all.stream()
                .filter(each -> each.gifts() == 0 && Silence.isUnlikely(each.people(), people, each.allGifts()))
                .map(each -> new Population(NAME, new Of(null, each.name()), 0L, List.of()))
                .toList();
        List<Population> shown = new ArrayList<>(silent);
        shown.addFirst(new Population(NAME, null, (long) silent.size(), List.of()));
        return shown;
    }

    @Override
    public List<Contribution> contributions(Things things, Asked asked, Wanted wanted) {
        return rows.query(
                Contribution::of,
                FACTS,
                Stream.concat(parameters(things, asked), wanted.parameters(things, asked))
                        .toArray());
    }

    private static Stream<Object> parameters(Things things, Asked asked) {
        return Stream.of(
                asked.authority().id(),
                array(things.sources()),
                asked.size(),
                asked.lastDay(),
                asked.from(),
                asked.to());
    }
}
