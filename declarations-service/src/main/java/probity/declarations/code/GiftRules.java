package probity.declarations.code;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A code's rules on gifts, in the order in which their duties are to be done.
 *
 * @param assumed what is taken for granted of a fact that nobody has given
 */
public record GiftRules(Map<Fact, Boolean> assumed, List<GiftRule> rules, WorkingDays calendar) {

    public GiftRules {
        assumed = Map.copyOf(assumed);
        rules = List.copyOf(rules);
    }

    Assessment assess(CodeVersion judgedBy, GiftFacts facts) {
        return new GiftAssessor(this, facts).assess(judgedBy);
    }

    /** Facts that a rule turns on and that are not known but taken for granted, in the order of the questions. */
    List<Fact> assumedFor(GiftFacts facts) {
        return assumed.keySet().stream()
                .filter(fact -> !facts.known().containsKey(fact))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
