package probity.declarations.code;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import probity.declarations.vocabulary.Capacity;

/**
 * What the public is shown of the gifts that a code judges.
 *
 * @param gifts the first rule that fits an entry counts; where none fits, nothing is shown
 */
public record Publication(List<Rule> gifts) {

    public enum Treatment implements Word {
        PUBLISH,

        /** Only how many there are, in numbers that give nobody away. */
        SUMMARISE,
        WITHHOLD
    }

    /**
     * What is shown of the entries that fit.
     *
     * @param binds none if it makes no difference; the same holds for grades and kinds
     * @param grades the bands, as the authority calls them
     */
    public record Rule(
            Set<Capacity> binds, Set<String> grades, Set<GiftKind> kinds, Treatment treatment, Basis basis) {}

    public Publication {
        gifts = List.copyOf(gifts);
    }

    /** Of a document that says nothing finer, officers' gifts and the members' register are published whole or not. */
    public static Publication of(Map<String, Object> document) {
        Part publication = new Part(document).part("publication");
        List<Rule> rules = publication.parts("gifts").map(Publication::rule).toList();
        return new Publication(rules.isEmpty() ? whole(publication) : rules);
    }

    private static List<Rule> whole(Part publication) {
        return Map.of(Capacity.OFFICER, "officersGifts", Capacity.MEMBER, "membersRegister").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> publication.optionalText(each.getValue()).stream()
                        .map(word -> new Rule(
                                Set.of(each.getKey()), Set.of(), Set.of(), whole(word), Basis.of(publication))))
                .toList();
    }

    private static Treatment whole(String word) {
        return word.equals("published") ? Treatment.PUBLISH : Treatment.WITHHOLD;
    }

    private static Rule rule(Part rule) {
        return new Rule(
                rule.texts("binds").stream()
                        .map(word -> Capacity.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(toUnmodifiableSet()),
                Set.copyOf(rule.texts("grades")),
                rule.texts("kinds").stream()
                        .map(id -> Word.of(GiftKind.class, id))
                        .collect(toUnmodifiableSet()),
                Word.of(Treatment.class, rule.text("treatment")),
                Basis.of(rule));
    }
}
