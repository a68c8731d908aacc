package probity.declarations.replaying;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import probity.declarations.code.Code;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Codes;
import probity.declarations.code.Counting;
import probity.declarations.replaying.JudgedGifts.Period;
import probity.declarations.vocabulary.Money;

/**
 * Judges gifts by the versions that judged them and by a draft: each alone, and by what its donor gave in all if that
 * asks for more. One thread has one.
 */
final class Judge {

    /** What is understood of a document once. */
    private record Version(CodeDocument document, Code code, Counting counting) {

        boolean counts(JudgedGift gift) {
            return counting.counts(gift.facts(), gift.outcome());
        }
    }

    private final Period period;
    private final Version draft;
    private final Codes codes;
    private final AddingUp addingUp;
    private final Map<CodeVersion, Version> versions = new HashMap<>();

    Judge(Period period, CodeDocument draft, Codes codes, AddingUp addingUp) {
        this.period = period;
        this.draft = understood(draft, addingUp);
        this.codes = codes;
        this.addingUp = addingUp;
    }

    private static Version understood(CodeDocument document, AddingUp addingUp) {
        return new Version(document, document.code(), addingUp.counting(document));
    }

    private Version judging(JudgedGift gift) {
        return versions.computeIfAbsent(
                gift.judgedBy(), version -> understood(codes.version(version).orElseThrow(), addingUp));
    }

    /**
     * Hands on each gift that is meant, with what differs.
     *
     * @param given all that one donor gave to one person, in the order of the days
     */
    void compare(
            List<JudgedGift> given, Predicate<JudgedGift> meant, BiConsumer<JudgedGift, Optional<Difference>> judged) {
        var before = new Given(given, gift -> judging(gift).counts(gift));
        var after = new Given(given, gift -> (period.covers(gift) ? draft : judging(gift)).counts(gift));
        given.stream()
                .filter(meant)
                .forEach(gift -> judged.accept(
                        gift,
                        Difference.between(
                                gift, judgement(judging(gift), gift, before), judgement(draft, gift, after))));
    }

    private Judgement judgement(Version by, JudgedGift gift, Given all) {
        Judgement alone = Judgement.of(by.code().assess(gift.facts()), null);
        return sum(by, gift, all)
                .map(sum -> Judgement.of(by.code().assess(gift.facts().worth(sum)), sum))
                .filter(together -> together.asksMoreThan(alone))
                .orElse(alone);
    }

    private Optional<Money> sum(Version by, JudgedGift gift, Given all) {
        if (all.isOfOne() || !by.counts(gift)) {
            return Optional.empty();
        }
        var from = addingUp.from(by.document(), period.authority(), gift.declarant(), gift.day());
        return all.sum(from, gift.day());
    }
}
