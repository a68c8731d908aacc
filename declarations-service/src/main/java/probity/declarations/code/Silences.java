package probity.declarations.code;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import probity.declarations.code.Lint.Finding;

/**
 * What a document leaves to the authority's standard. It may be said later, in the same version: nothing else that a
 * version says ever changes.
 */
final class Silences {

    private static final String RETENTION = "retention";

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
            return more.keySet().containsAll(less.keySet())
                    && more.entrySet().stream().allMatch(part -> isSame(place, less, part));
        }
        if (silent instanceof List<?> less && fuller instanceof List<?> more && less.size() == more.size()) {
            return IntStream.range(0, less.size()).allMatch(i -> isSame(place, less.get(i), more.get(i)));
        }
        return silent.equals(fuller);
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
            if (name.equals("authorityChoice") && !says(document, place)) {
                findings.accept(silence(place, "The file does not say, so the standard applies. " + text));
            }
        });
        Part whole = new Part(document);
        if (whole.parts(RETENTION).noneMatch(period -> period.text("of").equals("return"))) {
            findings.accept(
                    silence(RETENTION, "The file does not say how long returns, reviews and training are kept."));
        }
        Part assumed = whole.part("gifts").part("assumed");
        if (!assumed.values().isEmpty()
                && assumed.optionalText("authorityChoice").isEmpty()) {
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
