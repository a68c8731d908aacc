package probity.declarations.code;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rules against one gift.
 *
 * <p>Precedence: a rule that another one exempts is set aside as far as that other one applies. Of those that remain
 * the strictest wins: yes before ask before no, and forbidden before allowed. A rule that may apply, because a fact is
 * not known, never makes an answer surer than "ask". Where no rule speaks, the answer is "ask" too.
 */
final class GiftAssessor {

    /** A rule, and whether it applies. */
    private record Judged(GiftRule rule, Answer applies) {

        boolean isSettled() {
            return applies == Answer.YES;
        }

        /** A rule that may apply makes "yes" an "ask"; "no" and "ask" stay what they are. */
        Answer weigh(Answer said) {
            return said.and(applies);
        }
    }

    private final GiftRules rules;
    private final GiftFacts facts;
    private final Map<String, Answer> applies;
    private final List<Judged> judged;

    GiftAssessor(GiftRules rules, GiftFacts facts) {
        this.rules = rules;
        this.facts = facts;
        this.applies = rules.rules().stream().collect(toMap(GiftRule::id, rule -> rule.applies(facts, this::known)));
        this.judged = rules.rules().stream()
                .filter(this::matters)
                .map(rule -> new Judged(rule, applies(rule).and(exempted(rule).not())))
                .filter(rule -> rule.applies() != Answer.NO)
                .toList();
    }

    Assessment assess(CodeVersion judgedBy) {
        Answer answer = strictest(Stream.concat(declared(), silence()));
        Answer prohibited = strictest(
                judged.stream().filter(rule -> rule.rule().prohibits()).map(Judged::applies));
        return new Assessment(
                judgedBy, answer, prohibited, obligations(), grounds(), questions(), rules.assumedFor(facts));
    }

    /** The rules that surely apply. */
    Stream<GiftRule> settled() {
        return judged.stream().filter(Judged::isSettled).map(Judged::rule);
    }

    private Answer applies(GiftRule rule) {
        return requireNonNull(applies.get(rule.id()));
    }

    private Answer exempted(GiftRule rule) {
        return strictest(exempting(rule).map(this::applies));
    }

    /** A rule that only exempts others says nothing about a gift that none of them is about. */
    private boolean matters(GiftRule rule) {
        return rule.speaks()
                || rules.rules().stream()
                        .anyMatch(other -> rule.exempts().contains(other.id()) && applies(other) != Answer.NO);
    }

    private @Nullable Boolean known(Fact fact) {
        return Optional.ofNullable(facts.known().get(fact))
                .orElse(rules.assumed().get(fact));
    }

    private Stream<Answer> declared() {
        return judged.stream()
                .flatMap(rule -> Stream.ofNullable(rule.rule().declares()).map(rule::weigh));
    }

    /** Nobody may read permission into silence. */
    private Stream<Answer> silence() {
        boolean spoken =
                judged.stream().anyMatch(rule -> rule.isSettled() && rule.rule().declares() != null);
        return spoken ? Stream.empty() : Stream.of(Answer.ASK);
    }

    private static Answer strictest(Stream<Answer> answers) {
        return answers.reduce(Answer.NO, Answer::or);
    }

    private List<Ground> grounds() {
        return judged.stream().map(rule -> rule.rule().ground(rule.isSettled())).toList();
    }

    /** What is unknown in a rule that may apply, or that may set aside one that does. */
    private List<Fact> questions() {
        return judged.stream()
                .map(Judged::rule)
                .flatMap(rule -> Stream.concat(Stream.of(rule), exempting(rule)))
                .filter(rule -> applies(rule) == Answer.ASK)
                .flatMap(GiftRule::factsAsked)
                .filter(fact -> known(fact) == null)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<GiftRule> exempting(GiftRule rule) {
        return rules.rules().stream().filter(other -> other.exempts().contains(rule.id()));
    }

    /** Each duty once, with the clauses of all rules that ask for it and the first of their days. */
    private List<Obligation> obligations() {
        List<Obligation> all = new ArrayList<>();
        settled().forEach(rule -> rule.duties().forEach(duty -> merge(all, obligation(rule, duty, all.size() + 1))));
        return all;
    }

    private Obligation obligation(GiftRule rule, Duty duty, int order) {
        Deadline within = duty.within();
        return within == null
                ? new Obligation(
                        order, duty.act(), duty.to(), null, rule.basis().clauses())
                : new Obligation(
                        order,
                        duty.act(),
                        duty.to(),
                        within.count(facts, rules.calendar()),
                        union(rule.basis().clauses(), within.basis().clauses()));
    }

    private static void merge(List<Obligation> all, Obligation next) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSameAs(next)) {
                all.set(i, earlier(all.get(i), next));
                return;
            }
        }
        all.add(next);
    }

    private static Obligation earlier(Obligation first, Obligation second) {
        boolean sooner =
                second.due() != null && (first.due() == null || second.due().isBefore(first.due()));
        Obligation dated = sooner ? second : first;
        return new Obligation(
                first.order(), first.act(), first.to(), dated.counted(), union(first.clauses(), second.clauses()));
    }

    private static List<String> union(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
