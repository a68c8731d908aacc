package probity.audit.figures;

import java.util.List;
import probity.audit.figures.Contribution.Wanted;
import probity.audit.measure.Population;
import probity.audit.measure.Things;

/** Things for whose counting the last word on each of their properties does not do. */
interface OwnRules {

    /** What the list of measures calls them. */
    String things();

    /** As they may be shown. */
    List<Population> shown(Things things, Asked asked);

    /** The records that told of them, newest first. */
    List<Contribution> contributions(Things things, Asked asked, Wanted wanted);
}
