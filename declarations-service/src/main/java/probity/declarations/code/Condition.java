package probity.declarations.code;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Money;

/** Something that a rule asks of the facts. */
public sealed interface Condition {

    /** Whether it holds; {@link Answer#ASK} if the facts do not tell. */
    Answer of(GiftFacts facts, Function<Fact, @Nullable Boolean> known);

    record KindIn(Set<GiftKind> kinds) implements Condition {
        @Override
        public Answer of(GiftFacts facts, Function<Fact, @Nullable Boolean> known) {
            return Answer.of(kinds.contains(facts.kind()));
        }
    }

    record DonorIn(Set<DonorRelation> donors) implements Condition {
        @Override
        public Answer of(GiftFacts facts, Function<Fact, @Nullable Boolean> known) {
            return Answer.of(donors.contains(facts.donor()));
        }
    }

    record ResponseIs(GiftResponse response) implements Condition {
        @Override
        public Answer of(GiftFacts facts, Function<Fact, @Nullable Boolean> known) {
            return Answer.of(facts.response() == response);
        }
    }

    record ValueIs(Comparison comparison, Money threshold) implements Condition {
        @Override
        public Answer of(GiftFacts facts, Function<Fact, @Nullable Boolean> known) {
            int order = facts.value().inPounds().compareTo(threshold);
            return Answer.of(comparison.holds(order));
        }
    }

    record FactIs(Fact fact, boolean wanted) implements Condition {
        @Override
        public Answer of(GiftFacts facts, Function<Fact, @Nullable Boolean> known) {
            Boolean value = known.apply(fact);
            return value == null ? Answer.ASK : Answer.of(value == wanted);
        }
    }
}
