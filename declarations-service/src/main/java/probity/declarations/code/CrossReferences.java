package probity.declarations.code;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a schema cannot check: whatever a part of a document refers to must be defined in it, and only once. */
public final class CrossReferences {

    /** By the name of the property that refers, where the things lie that it may name. */
    private static final Map<String, String> TARGETS =
            Map.of("clauses", "clauses", "to", "recipients", "sentOnTo", "recipients", "clock", "clocks");

    private static final String RULES = "/gifts/rules";

    private final Map<String, Object> document;
    private final Map<String, Set<String>> defined;
    private final List<Fault> faults = new ArrayList<>();

    private CrossReferences(Map<String, Object> document) {
        this.document = document;
        this.defined = Stream.of("clauses", "recipients", "clocks")
                .collect(Collectors.toMap(
                        name -> name,
                        name -> new Part(document)
                                .parts(name)
                                .map(part -> part.text("id"))
                                .collect(toSet())));
    }

    /** The document must keep to the schema. */
    public static List<Fault> faults(Map<String, Object> document) {
        var references = new CrossReferences(document);
        references.check();
        return List.copyOf(references.faults);
    }

    private void check() {
        walk("", document);
        exemptions();
        thresholds();
        routes();
    }

    private void walk(String place, Object value) {
        switch (value) {
            case Map<?, ?> part ->
                part.forEach((name, inner) -> {
                    String there = place + "/" + name;
                    refers(there, String.valueOf(name), inner);
                    walk(there, inner);
                });
            case List<?> list -> {
                onlyOnce(place, list);
                IntStream.range(0, list.size()).forEach(i -> walk(place + "/" + i, list.get(i)));
            }
            default -> {}
        }
    }

    private void refers(String place, String name, Object named) {
        String target = TARGETS.get(name);
        if (target == null || place.equals("/clauses")) {
            return;
        }
        if (named instanceof List<?> several) {
            IntStream.range(0, several.size()).forEach(i -> defined(place + "/" + i, target, several.get(i)));
        } else {
            defined(place, target, named);
        }
    }

    private void defined(String place, String target, Object id) {
        if (!defined.getOrDefault(target, Set.of()).contains(id)) {
            faults.add(new Fault(place, "\"%s\" is not among the document's %s".formatted(id, target)));
        }
    }

    /** For which concerns a route is. */
    private void routes() {
        Part concerns = new Part(document).part("concerns");
        Map<String, Set<String>> known =
                Map.of("kinds", ids(concerns, "kinds"), "issues", ids(concerns, "integrityIssues"));
        each("/concerns/routes", concerns.parts("routes").toList(), (place, route) -> {
            each(
                    place + "/for",
                    route.parts("for").toList(),
                    (there, occasion) -> known.forEach((what, ids) -> occasion.texts(what).stream()
                            .filter(id -> !ids.contains(id))
                            .forEach(id -> faults.add(new Fault(
                                    there + "/" + what,
                                    "\"%s\" is not among the %s of concerns".formatted(id, what))))));
        });
    }

    private static Set<String> ids(Part part, String name) {
        return part.parts(name).map(each -> each.text("id")).collect(toSet());
    }

    private void onlyOnce(String place, List<?> list) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> part && part.containsKey("id") && !seen.add(part.get("id"))) {
                faults.add(new Fault(
                        "%s/%d/id".formatted(place, i), "\"%s\" stands here twice".formatted(part.get("id"))));
            }
        }
    }

    /** A rule that sets others aside is never set aside itself: precedence has two levels and no circle. */
    private void exemptions() {
        List<Part> rules = rules();
        Set<String> ids = rules.stream().map(rule -> rule.text("id")).collect(toSet());
        Set<String> exempting = rules.stream()
                .filter(rule -> !rule.texts("exempts").isEmpty())
                .map(rule -> rule.text("id"))
                .collect(toSet());
        each(RULES, rules, (place, rule) -> {
            List<String> exempted = rule.texts("exempts");
            for (int i = 0; i < exempted.size(); i++) {
                String id = exempted.get(i);
                if (!ids.contains(id)) {
                    faults.add(
                            new Fault(place + "/exempts/" + i, "\"%s\" is not among the rules on gifts".formatted(id)));
                } else if (exempting.contains(id)) {
                    faults.add(new Fault(place + "/exempts/" + i, "\"%s\" exempts other rules itself".formatted(id)));
                }
            }
        });
    }

    /** A rule whose thresholds leave no value can never apply. */
    private void thresholds() {
        each(
                RULES,
                rules(),
                (place, rule) -> rule.part("when").optionalPart("value").ifPresent(value -> {
                    if (isEmpty(value)) {
                        faults.add(new Fault(place + "/when/value", "no value lies between these thresholds"));
                    }
                }));
    }

    private static boolean isEmpty(Part value) {
        BigDecimal from = highest(value, "atLeast", "above");
        BigDecimal to = lowest(value, "atMost", "below");
        boolean excluded = value.values().containsKey("above") || value.values().containsKey("below");
        return from.compareTo(to) > 0 || (from.compareTo(to) == 0 && excluded);
    }

    private static BigDecimal highest(Part value, String... names) {
        return amounts(value, names).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal lowest(Part value, String... names) {
        return amounts(value, names).reduce(new BigDecimal("1E10"), BigDecimal::min);
    }

    private static Stream<BigDecimal> amounts(Part value, String... names) {
        return Stream.of(names)
                .flatMap(name -> value.optionalText(name).stream())
                .map(BigDecimal::new);
    }

    private interface Check {
        void of(String place, Part part);
    }

    private static void each(String place, List<Part> parts, Check check) {
        IntStream.range(0, parts.size()).forEach(i -> check.of(place + "/" + i, parts.get(i)));
    }

    private List<Part> rules() {
        return new Part(document).part("gifts").parts("rules").toList();
    }
}
