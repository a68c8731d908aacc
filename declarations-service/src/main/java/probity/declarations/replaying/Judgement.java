package probity.declarations.replaying;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.declarations.code.Answer;
import probity.declarations.code.Assessment;
import probity.declarations.code.Ground;
import probity.declarations.vocabulary.Money;

/**
 * What a code says of a gift, without the words in which it says so.
 *
 * @param sum what its donor gave in all, if it is judged by that
 */
record Judgement(
        Answer answer,
        Answer prohibited,
        @Nullable LocalDate due,
        List<String> duties,
        List<Ground> rules,
        @Nullable Money sum) {

    static Judgement of(Assessment said, @Nullable Money sum) {
        return new Judgement(
                said.answer(),
                said.prohibited(),
                said.due().orElse(null),
                said.obligations().stream()
                        .map(duty ->
                                "%s %s".formatted(duty.act().id(), duty.to().id()))
                        .sorted()
                        .toList(),
                said.grounds().stream().filter(Ground::settled).toList(),
                sum);
    }

    /** The same rule in other words, or under another name, judges alike. */
    boolean isLike(Judgement other) {
        return answer == other.answer
                && prohibited == other.prohibited
                && duties.equals(other.duties)
                && Optional.ofNullable(due).equals(Optional.ofNullable(other.due));
    }

    /** Of one code, on the sum and on a part of it. */
    boolean asksMoreThan(Judgement other) {
        return answer != other.answer
                || (prohibited == Answer.YES && other.prohibited != Answer.YES)
                || !other.duties.containsAll(duties);
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
