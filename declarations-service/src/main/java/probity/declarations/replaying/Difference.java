package probity.declarations.replaying;

import java.util.Optional;

/** A gift that a draft judges otherwise than the version which judged it. */
record Difference(JudgedGift gift, Judgement before, Judgement after) {

    static Optional<Difference> between(JudgedGift gift, Judgement before, Judgement after) {
        return before.isLike(after) ? Optional.empty() : Optional.of(new Difference(gift, before, after));
    }
}
