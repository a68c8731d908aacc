package probity.declarations.code;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import probity.declarations.code.Lint.Finding;

/**
 * What a document leaves to the authority's standard. It may be said later, in the same version, and so may what turns
 * on something that nobody could state of a gift before: nothing else that a version says ever changes.
 */
final class Silences {

    private static final String RETENTION = "retention";

    private static final String RULES = "gifts.rules";

    private static final String ASSUMED = "gifts.assumed";

    private static final String CHOICE = "authorityChoice";

    /** What nobody could state of a gift when the first versions were taken over: no answer has turned on it. */
    private static final Set<String> STATED_SINCE = Set.of(Fact.DISCOUNT_FOR_BODY.id());

    /** What may be left out, and said later. */
    private static final Set<String> OPEN = Set.of(
            "signOffs",
            "review",
            "practice",
            "practice.returnReview",
            "practice.returnReviews",
            "practice.annualReturns",
            "practice.codeReviews",
            "practice.interests",
            "gifts.assumed.authorityChoice",
            "gifts.cumulation.counts",
            "concerns.routes.for",
            "interests.rules.duties.within.clauses",
            "interests.rules.duties.within.law",
            "publication.readers");

    private Silences() {}

    /** Whether a document says all that another one of the same version says, and beyond it only what that left open. */
    static boolean areFilled(Map<String, Object> silent, Map<String, Object> fuller) {
        return isSame("", silent, fuller);
    }

    private static boolean isSame(String place, Object silent, Object fuller) {
        if (place.equals(RETENTION)) {
            return keepsAll(new Part(Map.of(RETENTION, silent)), new Part(Map.of(RETENTION, fuller)));
        }
        if (silent instanceof Map<?, ?> less && fuller instanceof Map<?, ?> more) {
            Map<?, ?> known = place.equals(ASSUMED) ? assumedSoFar(less, more) : more;
            return known.keySet().containsAll(less.keySet())
                    && known.entrySet().stream().allMatch(part -> isSame(place, less, part));
        }
        if (silent instanceof List<?> less && fuller instanceof List<?> more) {
            List<?> known = place.equals(RULES) ? rulesSoFar(less, more) : more;
            return less.size() == known.size()
                    && IntStream.range(0, less.size()).allMatch(i -> isSame(place, less.get(i), known.get(i)));
        }
        return silent.equals(fuller);
    }

    /** Without further rules that apply only where something is so that nobody could state. */
    private static List<?> rulesSoFar(List<?> less, List<?> more) {
        return more.stream()
                .filter(rule -> less.contains(rule) || !turnsOnWhatIsStatedSince(rule))
                .toList();
    }

    private static boolean turnsOnWhatIsStatedSince(Object rule) {
        Part when = new Part((Map<?, ?>) rule).part("when");
        return STATED_SINCE.stream().anyMatch(when::flag);
    }

    /** Without what nobody could state and is taken not to be so; why it is may be said anew with it. */
    private static Map<?, ?> assumedSoFar(Map<?, ?> less, Map<?, ?> more) {
        Map<Object, Object> known = new HashMap<>(more);
        boolean added = known.keySet()
                .removeIf(fact ->
                        STATED_SINCE.contains(fact) && !less.containsKey(fact) && Boolean.FALSE.equals(more.get(fact)));
        Object why = less.get(CHOICE);
        if (added && why != null) {
            known.put(CHOICE, why);
        }
        return known;
    }

    private static boolean isSame(String parent, Map<?, ?> less, Map.Entry<?, ?> part) {
        String place = parent.isEmpty() ? part.getKey().toString() : parent + "." + part.getKey();
        Object before = less.get(part.getKey());
        return before == null ? OPEN.contains(place) : isSame(place, before, part.getValue());
    }

    /** A period for something that had none. */
    private static boolean keepsAll(Part less, Part more) {
        Set<Part> before = less.parts(RETENTION).collect(toSet());
        Set<String> kept = before.stream().map(period -> period.text("of")).collect(toSet());
        return more.parts(RETENTION).collect(toSet()).containsAll(before)
                && more.parts(RETENTION)
                        .filter(period -> !before.contains(period))
                        .noneMatch(period -> kept.contains(period.text("of")));
    }

    /** What the document does not say, with what the standard says in its place. */
    static Stream<Finding> found(Map<String, Object> document, Map<String, Object> standard) {
        Stream.Builder<Finding> findings = Stream.builder();
        Texts.walk(standard, (place, name, text) -> {
            if (name.equals(CHOICE) && !says(document, place)) {
                findings.accept(silence(place, "The file does not say, so the standard applies. " + text));
            }
        });
        Part whole = new Part(document);
        if (whole.parts(RETENTION).noneMatch(period -> period.text("of").equals("return"))) {
            findings.accept(
                    silence(RETENTION, "The file does not say how long returns, reviews and training are kept."));
        }
        Part assumed = whole.part("gifts").part("assumed");
        if (!assumed.values().isEmpty() && assumed.optionalText(CHOICE).isEmpty()) {
            findings.accept(silence("gifts.assumed", "The file does not say why it takes facts for granted."));
        }
        return findings.build();
    }

    private static Finding silence(String place, String note) {
        return Lint.found("gap", List.of(), place, note);
    }

    private static boolean says(Map<String, Object> document, String place) {
        Optional<Object> here = Optional.of(document);
        for (String step : place.replaceAll("\\[\\d+]", "").split("\\.", -1)) {
            here = here.flatMap(part ->
                    part instanceof Map<?, ?> fields ? Optional.ofNullable(fields.get(step)) : Optional.empty());
        }
        return here.isPresent();
    }
}
