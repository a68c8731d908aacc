package probity.declarations.replaying;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.declarations.code.Answer;
import probity.declarations.code.Assessment;
import probity.declarations.code.Ground;

/** A gift that a draft judges otherwise than the version which judged it. */
record Difference(JudgedGift gift, Judgement before, Judgement after) {

    /** What a code says of a gift, without the words in which it says so. */
    record Judgement(
            Answer answer, Answer prohibited, @Nullable LocalDate due, List<String> duties, List<Ground> rules) {

        static Judgement of(Assessment said) {
            return new Judgement(
                    said.answer(),
                    said.prohibited(),
                    said.due().orElse(null),
                    said.obligations().stream()
                            .map(duty ->
                                    "%s %s".formatted(duty.act().id(), duty.to().id()))
                            .sorted()
                            .toList(),
                    said.grounds().stream().filter(Ground::settled).toList());
        }

        /** The same rule in other words, or under another name, judges alike. */
        boolean isLike(Judgement other) {
            return answer == other.answer
                    && prohibited == other.prohibited
                    && duties.equals(other.duties)
                    && Optional.ofNullable(due).equals(Optional.ofNullable(other.due));
        }

        /** Rules that apply here and not there. */
        List<Ground> without(Judgement other) {
            List<String> theirs = other.rules.stream().map(Ground::rule).toList();
            return rules.stream().filter(rule -> !theirs.contains(rule.rule())).toList();
        }

        boolean isLate(LocalDate declaredOn) {
            return due != null && declaredOn.isAfter(due);
        }
    }

    static Optional<Difference> between(JudgedGift gift, Assessment before, Assessment after) {
        var old = Judgement.of(before);
        var next = Judgement.of(after);
        return old.isLike(next) ? Optional.empty() : Optional.of(new Difference(gift, old, next));
    }
}
