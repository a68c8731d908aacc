package probity.declarations.code;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which gifts count when those of one donor are added up.
 *
 * @param when what must hold of a gift; what nobody has answered leaves none out
 */
public record Counting(List<Condition> when, Set<GiftOutcome> outcomes, Basis basis) {

    public Counting {
        when = List.copyOf(when);
        outcomes = Set.copyOf(outcomes);
    }

    /** From a part of a document that keeps to the schema. */
    static Counting of(Part part) {
        Set<GiftOutcome> outcomes = part.texts("outcomes").stream()
                .map(outcome -> Word.of(GiftOutcome.class, outcome))
                .collect(Collectors.toSet());
        return new Counting(CodeReader.conditions(part.part("when")), outcomes, Basis.of(part));
    }

    public boolean counts(GiftFacts facts, GiftOutcome outcome) {
        return outcomes.contains(outcome)
                && when.stream().allMatch(each -> each.of(facts, facts.known()::get) != Answer.NO);
    }
}
