package probity.declarations.recording;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.declarations.campaign.Workforce;
import probity.declarations.campaign.Workforce.Serving;
import probity.declarations.training.TrainingRules;
import probity.declarations.training.TrainingRules.Rule;

/** How many of those whom a code asks for training have completed it, among who is in service on a day. */
@Singleton
class TrainingTotals {

    /**
     * The totals of a directorate.
     *
     * @param completed on any version of the code, and not longer ago than the code allows
     */
    record TrainingTotal(
            String code,
            int version,
            int everyMonths,
            @Nullable String authorityChoice,
            List<String> clauses,
            String directorate,
            int asked,
            int completed) {}

    private final TrainingRules rules;
    private final Workforce workforce;

    TrainingTotals(TrainingRules rules, Workforce workforce) {
        this.rules = rules;
        this.workforce = workforce;
    }

    List<TrainingTotal> on(LocalDate day, Authority authority) {
        List<Serving> inService = workforce.on(day);
        return rules.on(day).stream()
                .flatMap(rule -> totals(rule, day, authority, inService))
                .toList();
    }

    private static Stream<TrainingTotal> totals(
            Rule rule, LocalDate day, Authority authority, List<Serving> inService) {
        Set<UUID> trained =
                new HashSet<>(TrainingRow.trained(authority, rule.code(), day.minusMonths(rule.everyMonths())));
        Map<String, List<Serving>> asked = inService.stream()
                .filter(each -> each.capacity() == rule.capacity() && rule.who().contains(each.who()))
                .collect(groupingBy(each -> each.directorate().id(), TreeMap::new, toList()));
        return asked.entrySet().stream().map(each -> total(rule, each.getKey(), each.getValue(), trained));
    }

    private static TrainingTotal total(Rule rule, String directorate, List<Serving> asked, Set<UUID> trained) {
        long completed = asked.stream()
                .filter(each -> trained.contains(each.person().value()))
                .count();
        return new TrainingTotal(
                rule.code(),
                rule.version(),
                rule.everyMonths(),
                rule.authorityChoice(),
                rule.clauses(),
                directorate,
                asked.size(),
                (int) completed);
    }
}
