package probity.declarations.replaying;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.code.Answer;

/** What has been counted so far, person by person. One thread counts, any may read. */
final class Totals {

    private final Map<String, Long> answers = new TreeMap<>();
    private @Nullable UUID lastDeclarant;
    private long declarants;
    private long total;
    private long done;
    private long different;
    private long newlyForbidden;
    private long noLongerForbidden;
    private long dueOtherwise;
    private long newlyLate;
    private long noLongerLate;

    /**
     * Counted at one moment.
     *
     * @param answers how many answers became which, such as {@code "no to yes"}
     * @param dueOtherwise how many have another last day, or no longer one, or one for the first time
     */
    record Sum(
            long total,
            long done,
            long different,
            long declarants,
            Map<String, Long> answers,
            long newlyForbidden,
            long noLongerForbidden,
            long dueOtherwise,
            long newlyLate,
            long noLongerLate) {}

    synchronized void total(long gifts) {
        total = gifts;
    }

    synchronized long done() {
        return ++done;
    }

    synchronized void different(Difference found) {
        var before = found.before();
        var after = found.after();
        different++;
        declarants += one(!found.gift().declarant().equals(lastDeclarant));
        lastDeclarant = found.gift().declarant();
        if (before.answer() != after.answer()) {
            answers.merge(
                    "%s to %s".formatted(before.answer().id(), after.answer().id()), 1L, Long::sum);
        }
        newlyForbidden += one(after.prohibited() == Answer.YES && before.prohibited() != Answer.YES);
        noLongerForbidden += one(before.prohibited() == Answer.YES && after.prohibited() != Answer.YES);
        dueOtherwise +=
                one(before.due() == null ? after.due() != null : !before.due().equals(after.due()));
        boolean wasLate = before.isLate(found.gift().declaredOn());
        boolean isLate = after.isLate(found.gift().declaredOn());
        newlyLate += one(isLate && !wasLate);
        noLongerLate += one(wasLate && !isLate);
    }

    private static long one(boolean is) {
        return is ? 1 : 0;
    }

    synchronized Sum sum() {
        return new Sum(
                total,
                done,
                different,
                declarants,
                Map.copyOf(answers),
                newlyForbidden,
                noLongerForbidden,
                dueOtherwise,
                newlyLate,
                noLongerLate);
    }
}
