package probity.declarations.code;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a version of a code says of interests, as far as this service applies it. */
public record InterestRules(List<Kind> kinds, List<Return> returns) {

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

    /**
     * A return that it asks for, every so many months or after an event.
     *
     * @param asked of whom; empty if of all whom it binds
     */
    public record Return(String id, @Nullable Integer everyMonths, Optional<Asked> asked, Basis basis) {}

    public InterestRules {
        kinds = List.copyOf(kinds);
        returns = List.copyOf(returns);
    }

    public static InterestRules of(CodeDocument document) {
        Part content = new Part(document.content());
        return new InterestRules(
                content.part("interests")
                        .parts("kinds")
                        .map(InterestRules::kind)
                        .toList(),
                content.parts("returns").map(InterestRules::returned).toList());
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
        return new Return(
                part.text("id"),
                part.optionalNumber("everyMonths").orElse(null),
                part.optionalPart("asked").map(Asked::of),
                Basis.of(part));
    }
}
