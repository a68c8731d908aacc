package probity.declarations.wiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.campaign.Duties;
import probity.declarations.campaign.Duty;
import probity.declarations.code.Basis;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Codes;
import probity.declarations.code.InterestRules;
import probity.declarations.vocabulary.Capacity;

/** Whom the codes of the caller's authority ask for an annual declaration, and what that rests on. */
record CodeDuties(Codes codes, CurrentCaller caller) implements Duties {

    private static final String NONE_IN_FORCE = "No code was in force for them on the day of the count.";

    private static final String NO_PERIODIC_RETURN = "Their code asks for no return at fixed intervals.";

    private static final String PRINCIPLES_ALONE = "Their code binds them by its principles alone.";

    private static final Basis NOTHING = new Basis(List.of(), null, null);

    @Override
    public Duty of(Capacity capacity, String who, LocalDate on) {
        return codes.binding(caller.get().authority().id(), capacity, on)
                .flatMap(code -> codes.version(code.id()))
                .map(document -> duty(document, who))
                .orElseGet(() -> duty(false, who, null, NONE_IN_FORCE, NOTHING));
    }

    private static Duty duty(CodeDocument document, String who) {
        InterestRules rules = InterestRules.of(document);
        Optional<InterestRules.Return> periodic = rules.periodic();
        if (periodic.isEmpty()) {
            return duty(false, who, document, NO_PERIODIC_RETURN, NOTHING);
        }
        if (!rules.boundAsAWhole().contains(who)) {
            return duty(false, who, document, PRINCIPLES_ALONE, NOTHING);
        }
        String why = "Their code asks for a return every %d months."
                .formatted(periodic.get().everyMonths());
        return duty(true, who, document, why, periodic.get().basis());
    }

    private static Duty duty(boolean required, String who, @Nullable CodeDocument document, String why, Basis basis) {
        return new Duty(
                required,
                who,
                document == null ? null : document.code().id().code().value(),
                document == null ? 0 : document.code().id().number(),
                why,
                basis.clauses(),
                basis.authorityChoice(),
                basis.law());
    }
}
