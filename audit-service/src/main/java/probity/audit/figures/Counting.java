package probity.audit.figures;

import static java.util.stream.Collectors.toMap;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import probity.audit.figures.Contribution.Wanted;
import probity.audit.measure.Catalogue;
import probity.audit.measure.Measure;
import probity.audit.measure.Population;
import probity.audit.measure.Things;

/** Counts what a measure is counted from, all of it together, and shows the measure's part. */
@Startup
@Singleton
class Counting {

    private final Catalogue catalogue;
    private final ThingCounting things;
    private final Map<String, OwnRules> ownRules;

    /** Made at the start, so that a list which asks for what cannot be counted shows at once. */
    Counting(Catalogue catalogue, ThingCounting things, AnnualCounting annual, SilenceCounting silence) {
        this.catalogue = catalogue;
        this.things = things;
        this.ownRules = Stream.of(annual, silence).collect(toMap(OwnRules::things, Function.identity()));
        catalogue.things().forEach((name, of) -> {
            if ((of.day() == null) != ownRules.containsKey(name)) {
                throw new IllegalArgumentException("%s have a day, or rules of their own".formatted(name));
            }
        });
    }

    /** Nothing if it is not measured, or if nothing was known yet: that is not zero. */
    List<Population> count(Measure measure, Asked asked) {
        String name = measure.things();
        Things of = catalogue.thingsOf(measure).orElse(null);
        if (name == null || of == null || asked.size() == 0) {
            return List.of();
        }
        OwnRules rules = ownRules.get(name);
        return measure.part(rules == null ? List.of(things.shown(name, of, asked)) : rules.shown(of, asked));
    }

    /** The versions of codes of conduct by which what is counted was judged, as far as facts tell. */
    List<String> codes(Measure measure, Asked asked) {
        return catalogue
                .thingsOf(measure)
                .filter(of -> of.day() != null)
                .map(of -> things.codes(of, asked))
                .orElse(List.of());
    }

    /** The records that told of what is counted, newest first. */
    List<Contribution> contributions(Measure measure, Things of, Asked asked, Wanted wanted) {
        OwnRules rules = ownRules.get(measure.things());
        return rules == null ? things.contributions(of, asked, wanted) : rules.contributions(of, asked, wanted);
    }
}
