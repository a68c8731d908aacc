package probity.declarations.code;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a code says of interests, as far as this service applies it.
 *
 * @param boundAsAWhole whom it binds with all its rules, not by its principles alone
 */
public record InterestRules(List<Kind> kinds, List<Return> returns, Set<String> boundAsAWhole) {

    /**
     * A kind of interest that it asks about.
     *
     * @param financial absent if it leaves that open
     * @param record which particulars are to be told; absent if any will do
     */
    public record Kind(
            String id,
            String title,
            @Nullable Boolean financial,
            @Nullable String record,
            Basis basis) {}

    /** A return that it asks for, every so many months or after an event. */
    public record Return(String id, @Nullable Integer everyMonths, Basis basis) {}

    public InterestRules {
        kinds = List.copyOf(kinds);
        returns = List.copyOf(returns);
        boundAsAWhole = Set.copyOf(boundAsAWhole);
    }

    public static InterestRules of(CodeDocument document) {
        Part content = new Part(document.content());
        return new InterestRules(
                content.part("interests")
                        .parts("kinds")
                        .map(InterestRules::kind)
                        .toList(),
                content.parts("returns").map(InterestRules::returned).toList(),
                content.parts("binds")
                        .filter(bound -> bound.text("extent").equals("whole"))
                        .map(bound -> bound.text("who"))
                        .collect(toUnmodifiableSet()));
    }

    /** The return that is asked for year by year. */
    public Optional<Return> periodic() {
        return returns.stream().filter(each -> each.everyMonths() != null).findFirst();
    }

    private static Kind kind(Part kind) {
        return new Kind(
                kind.text("id"),
                kind.text("title"),
                kind.values().containsKey("financial") ? kind.flag("financial") : null,
                kind.optionalText("record").orElse(null),
                Basis.of(kind));
    }

    private static Return returned(Part part) {
        return new Return(part.text("id"), part.optionalNumber("everyMonths").orElse(null), Basis.of(part));
    }
}
