package probity.declarations.code;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import probity.declarations.code.Lint.Finding;
import probity.declarations.vocabulary.Money;

/**
 * Holds gifts of every sort, worth a penny less, exactly, and a penny more than each threshold, against the rules: are
 * there values on which two rules say the opposite, or on which none says anything though others do?
 */
final class ThresholdLint {

    private static final BigDecimal PENNY = new BigDecimal("0.01");

    /** Rules on a value do not turn on the day. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    /** All that a rule can turn on besides value and circumstances. */
    private record Sort(GiftKind kind, DonorRelation donor, GiftResponse response) {}

    /** Two rules that say yes and no. */
    private record Clash(String yes, String no) {}

    private final GiftRules rules;
    private final NavigableSet<BigDecimal> values = new TreeSet<>();
    private final Map<Clash, NavigableSet<BigDecimal>> clashes =
            new TreeMap<>(Comparator.comparing(Clash::yes).thenComparing(Clash::no));
    private final Map<BigDecimal, NavigableSet<GiftKind>> silences = new TreeMap<>();

    ThresholdLint(GiftRules rules) {
        this.rules = rules;
        thresholds(rules.rules().stream())
                .forEach(threshold -> Stream.of(threshold.subtract(PENNY), threshold, threshold.add(PENNY))
                        .filter(value -> value.signum() >= 0)
                        .forEach(values::add));
    }

    Stream<Finding> findings() {
        sorts().forEach(this::probe);
        return Stream.of(boundaries(), contradictions(), disagreements(), gaps())
                .flatMap(findings -> findings);
    }

    private static Stream<Sort> sorts() {
        return Arrays.stream(GiftKind.values())
                .flatMap(kind -> Arrays.stream(DonorRelation.values())
                        .flatMap(donor ->
                                Arrays.stream(GiftResponse.values()).map(response -> new Sort(kind, donor, response))));
    }

    private void probe(Sort sort) {
        List<BigDecimal> silent = new ArrayList<>();
        for (BigDecimal value : values) {
            Map<Answer, List<String>> said = said(sort, value);
            if (said.isEmpty()) {
                silent.add(value);
            }
            for (String yes : said.getOrDefault(Answer.YES, List.of())) {
                for (String no : said.getOrDefault(Answer.NO, List.of())) {
                    clashes.computeIfAbsent(new Clash(yes, no), _ -> new TreeSet<>())
                            .add(value);
                }
            }
        }
        if (silent.size() < values.size()) {
            silent.forEach(value ->
                    silences.computeIfAbsent(value, _ -> new TreeSet<>()).add(sort.kind()));
        }
    }

    /** What the rules that surely apply say on declaring. */
    private Map<Answer, List<String>> said(Sort sort, BigDecimal value) {
        var pounds = Valuation.exactly(new Money(value, Money.POUND));
        var facts = new GiftFacts(sort.kind(), pounds, sort.donor(), ANY_DAY, null, sort.response(), Map.of());
        return new GiftAssessor(rules, facts)
                .settled()
                .filter(rule -> rule.declares() != null)
                .collect(groupingBy(GiftRule::declares, Collectors.mapping(GiftRule::id, Collectors.toList())));
    }

    /** Operators differ: what is exactly on the line is said for each. */
    private Stream<Finding> boundaries() {
        return IntStream.range(0, rules.rules().size()).boxed().flatMap(i -> {
            GiftRule rule = rules.rules().get(i);
            return conditions(rule)
                    .map(value -> Lint.found(
                            "threshold",
                            rule.basis().clauses(),
                            "gifts.rules[%d].when.value".formatted(i),
                            boundary(rule, value)));
        });
    }

    private static String boundary(GiftRule rule, Condition.ValueIs value) {
        String sentence = "Exactly %s %s the rule %s (%s)."
                .formatted(
                        pounds(value.threshold().amount()),
                        value.comparison().holds(0) ? "falls under" : "does not fall under",
                        rule.id(),
                        value.comparison().id());
        return rule.basis().choice().map(choice -> sentence + " " + choice).orElse(sentence);
    }

    private Stream<Finding> contradictions() {
        return clashes.entrySet().stream()
                .map(clash -> Lint.found(
                        "contradiction",
                        Stream.of(clash.getKey().yes(), clash.getKey().no())
                                .flatMap(this::clauses)
                                .distinct()
                                .toList(),
                        "gifts.rules",
                        "From %s to %s the rule %s says yes and the rule %s says no; the stricter one counts."
                                .formatted(
                                        pounds(clash.getValue().first()),
                                        pounds(clash.getValue().last()),
                                        clash.getKey().yes(),
                                        clash.getKey().no())));
    }

    /** A clause says yes on one side of a threshold; on the other it and further ones leave open what holds. */
    private Stream<Finding> disagreements() {
        return IntStream.range(0, rules.rules().size()).boxed().flatMap(i -> {
            GiftRule open = rules.rules().get(i);
            return open.declares() == Answer.ASK && open.basis().clauses().size() > 1
                    ? conditions(open)
                            .flatMap(value -> rules.rules().stream()
                                    .filter(other -> saysYesBeyond(value, other))
                                    .flatMap(other -> disagreement(i, open, other, value).stream()))
                    : Stream.empty();
        });
    }

    private static boolean saysYesBeyond(Condition.ValueIs value, GiftRule other) {
        return other.declares() == Answer.YES
                && conditions(other)
                        .anyMatch(beyond -> beyond.threshold().equals(value.threshold())
                                && beyond.comparison().holds(0)
                                        != value.comparison().holds(0)
                                && beyond.comparison().holds(1)
                                        != value.comparison().holds(1));
    }

    private static Optional<Finding> disagreement(int i, GiftRule open, GiftRule other, Condition.ValueIs value) {
        List<String> clauses = open.basis().clauses();
        return clauses.stream()
                .filter(other.basis().clauses()::contains)
                .findFirst()
                .map(both -> Lint.found(
                        "contradiction",
                        clauses,
                        "gifts.rules[%d]".formatted(i),
                        "%s %s the clauses %s give no single answer (%s asks), while beyond it %s says yes by %s."
                                .formatted(
                                        value.comparison().holds(1) ? "Above" : "Below",
                                        pounds(value.threshold().amount()),
                                        String.join(" and ", clauses),
                                        open.id(),
                                        other.id(),
                                        both)));
    }

    private Stream<Finding> gaps() {
        return silences.entrySet().stream()
                .map(silence -> Lint.found(
                        "gap",
                        List.of(),
                        "gifts.rules",
                        "At %s no rule says whether to declare, though at other values one does: %s."
                                .formatted(
                                        pounds(silence.getKey()),
                                        silence.getValue().stream()
                                                .map(GiftKind::id)
                                                .collect(joining(", ")))));
    }

    private Stream<String> clauses(String rule) {
        return rules.rules().stream()
                .filter(each -> each.id().equals(rule))
                .flatMap(each -> each.basis().clauses().stream());
    }

    private static Stream<BigDecimal> thresholds(Stream<GiftRule> rules) {
        return rules.flatMap(ThresholdLint::conditions)
                .map(value -> value.threshold().amount());
    }

    private static Stream<Condition.ValueIs> conditions(GiftRule rule) {
        return rule.when().stream().filter(Condition.ValueIs.class::isInstance).map(Condition.ValueIs.class::cast);
    }

    private static String pounds(BigDecimal amount) {
        return "\u00a3" + amount.toPlainString();
    }
}
