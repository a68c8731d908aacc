package probity.declarations.wiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.campaign.Duties;
import probity.declarations.campaign.Duty;
import probity.declarations.code.Basis;
import probity.declarations.code.Binding;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Codes;
import probity.declarations.code.InterestRules;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Words;

/** Whom the codes of the caller's authority ask for an annual declaration, and what that rests on. */
record CodeDuties(Codes codes, CurrentCaller caller) implements Duties {

    private static final String NONE_IN_FORCE = "No code was in force for them on the day of the count.";

    private static final String NO_PERIODIC_RETURN = "Their code asks for no return at fixed intervals.";

    private static final String PRINCIPLES_ALONE = "Their code binds them by its principles alone.";

    private static final String NOT_BOUND = "The code does not bind such people.";

    private static final String NOT_ASKED =
            "Their code asks for a return of others: not of their grade, post or marks.";

    private static final Basis NOTHING = new Basis(List.of(), null, null);

    @Override
    public Duty of(Place place, LocalDate on) {
        var worker = place.job().worker();
        String who = Words.of(worker);
        return Binding.furthest(codes, caller.get().authority().id(), worker, on)
                .map(binding -> duty(binding, place, who))
                .orElseGet(() -> duty(false, who, null, NONE_IN_FORCE, NOTHING));
    }

    private static Duty duty(Binding binding, Place place, String who) {
        CodeDocument document = binding.document();
        Optional<InterestRules.Return> periodic = InterestRules.of(document).periodic();
        if (periodic.isEmpty()) {
            return duty(false, who, document, NO_PERIODIC_RETURN, NOTHING);
        }
        return switch (binding.extent()) {
            case NONE -> duty(false, who, document, NOT_BOUND, NOTHING);
            case PRINCIPLES -> duty(false, who, document, PRINCIPLES_ALONE, NOTHING);
            case WHOLE -> asked(periodic.get(), document, place, who);
        };
    }

    private static Duty asked(InterestRules.Return periodic, CodeDocument document, Place place, String who) {
        String why = "Their code asks for a return every %d months.".formatted(periodic.everyMonths());
        return periodic.asked()
                .filter(asked -> !asked.includes(place))
                .map(asked -> duty(false, who, document, NOT_ASKED, asked.basis()))
                .orElseGet(() -> duty(true, who, document, why, periodic.basis()));
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
