package probity.declarations.code;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule on gifts: what it asks when all its conditions hold.
 *
 * @param declares what it says on declaring; absent if it is only about keeping
 * @param prohibits whether it forbids keeping the gift
 * @param exempts the rules that it sets aside when it applies
 */
public record GiftRule(
        String id,
        Basis basis,
        List<Condition> when,
        @Nullable Answer declares,
        boolean prohibits,
        List<Duty> duties,
        Set<String> exempts,
        String why) {

    public GiftRule {
        when = List.copyOf(when);
        duties = List.copyOf(duties);
        exempts = Set.copyOf(exempts);
    }

    Answer applies(GiftFacts facts, Function<Fact, @Nullable Boolean> known) {
        return when.stream().map(condition -> condition.of(facts, known)).reduce(Answer.YES, Answer::and);
    }

    /** Whether it says something about the gift itself, and not only about other rules. */
    boolean speaks() {
        return declares != null || prohibits || !duties.isEmpty();
    }

    Stream<Fact> factsAsked() {
        return when.stream().flatMap(condition -> switch (condition) {
            case Condition.FactIs(var fact, var ignored) -> Stream.of(fact);
            case Condition.KindIn _, Condition.DonorIn _, Condition.ResponseIs _, Condition.ValueIs _ -> Stream.empty();
        });
    }

    Ground ground(boolean settled) {
        return new Ground(id, basis.clauses(), why, basis.authorityChoice(), settled);
    }
}
