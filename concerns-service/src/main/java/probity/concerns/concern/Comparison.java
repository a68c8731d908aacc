package probity.concerns.concern;

import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.concerns.concern.ConcernRefusal.LISTED_OTHERWISE;

import probity.chassis.decider.Decision;
import probity.concerns.concern.Concern.Missing;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Concern.Unraised;
import probity.concerns.concern.ConcernCommand.ListConcern;
import probity.concerns.concern.ConcernEvent.CaseListed;
import probity.concerns.concern.ConcernEvent.CaseNotListed;
import probity.concerns.concern.ConcernEvent.ConcernMissing;
import probity.concerns.concern.ConcernEvent.MissingExplained;

/** What follows from holding the hotline's list against what it filed. Holding it again follows nothing. */
final class Comparison {

    /** So often a case may be found not to be listed. */
    static final int FOUND_MAX = 20;

    private Comparison() {}

    /** Of something that the hotline lists. */
    static Decision<ConcernEvent> listed(Concern state, ListConcern line) {
        var explanation = line.explanation();
        return switch (state) {
            case Unraised _ -> missing(line);
            case Missing missing -> missing.circle().isErased() ? accept() : again(missing, line);
            case Raised raised ->
                raised.file().hasOpenGap() && !raised.file().isErased()
                        ? accept(new CaseListed(explanation, line.on()))
                        : accept();
        };
    }

    /** As at intake: nobody knows of it, but for the post that the rule admits. */
    private static Decision<ConcernEvent> missing(ListConcern line) {
        var missing = new ConcernMissing(line.hotline(), line.reference(), line.named(), line.receivedOn(), line.on());
        var admission = Missing.of(missing).circle().admission(line.council());
        var explanation = line.explanation();
        return explanation == null
                ? accept(missing, admission)
                : accept(missing, admission, new MissingExplained(explanation, line.on()));
    }

    /** Whoever sees it already would not unlearn it: a list that keeps out more is not taken in silence. */
    private static Decision<ConcernEvent> again(Missing missing, ListConcern line) {
        var explanation = line.explanation();
        if (!missing.circle().covers(line.named())) {
            return refuse(LISTED_OTHERWISE);
        }
        return explanation != null && missing.gap().isOpen()
                ? accept(new MissingExplained(explanation, line.on()))
                : accept();
    }

    /**
     * Of a case that the hotline filed and does not list. What it has explained once it need not explain again, and lists
     * that never come to rest do not fill the case.
     */
    static Decision<ConcernEvent> notListed(Raised raised, CaseNotListed found) {
        Gap gap = raised.file().gap();
        boolean known = gap != null && (gap.isOpen() || gap.explanation() != null || gap.times() >= FOUND_MAX);
        return known || raised.file().isErased() ? accept() : accept(found);
    }
}
