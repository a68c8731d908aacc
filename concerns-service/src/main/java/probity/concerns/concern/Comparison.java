package probity.concerns.concern;

import static probity.chassis.decider.Decision.accept;

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

    private Comparison() {}

    /** Of something that the hotline lists. */
    static Decision<ConcernEvent> listed(Concern state, ListConcern line) {
        var explanation = line.explanation();
        return switch (state) {
            case Unraised _ -> explanation == null ? missing(line) : accept();
            case Missing missing ->
                explanation != null
                                && missing.gap().isOpen()
                                && !missing.circle().isErased()
                        ? accept(new MissingExplained(explanation, line.on()))
                        : accept();
            case Raised raised ->
                raised.file().hasOpenGap() && !raised.file().isErased()
                        ? accept(new CaseListed(explanation, line.on()))
                        : accept();
        };
    }

    /** As at intake: nobody knows of it, but for the post that the rule admits. */
    private static Decision<ConcernEvent> missing(ListConcern line) {
        var missing = new ConcernMissing(line.hotline(), line.reference(), line.named(), line.receivedOn(), line.on());
        return accept(missing, Missing.of(missing).circle().admission(line.council()));
    }

    /** Of a case that the hotline filed and does not list. What it has explained once it need not explain again. */
    static Decision<ConcernEvent> notListed(Raised raised, CaseNotListed found) {
        Gap gap = raised.file().gap();
        boolean known = gap != null && (gap.isOpen() || gap.explanation() != null);
        return known || raised.file().isErased() ? accept() : accept(found);
    }
}
