package probity.declarations.code;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import probity.declarations.vocabulary.Post;

/**
 * Who must agree to a change of a code, and how often they review it together.
 *
 * @param posts whose holders all sign off a new version or the code's retirement, and review the code jointly
 */
public record Ownership(Set<Post> posts, Basis basis, int reviewMonths, Basis reviewBasis) {

    private static final int MONTHS = 12;

    private static final Basis MONITORING_OFFICER = new Basis(
            List.of(),
            "The code does not say who signs a new version off; the authority asks its Monitoring Officer.",
            null);

    private static final Basis YEARLY = new Basis(
            List.of(), "The code does not say how often it is reviewed; the authority reviews it once a year.", null);

    public Ownership {
        posts = Collections.unmodifiableSet(new TreeSet<>(posts));
    }

    /** What a version says about its successors. Where it is silent the software has a choice to make, and says so. */
    static Ownership of(Map<String, Object> document) {
        var whole = new Part(document);
        var signOffs = whole.optionalPart("signOffs");
        var review = whole.optionalPart("review");
        return new Ownership(
                signOffs.map(Ownership::posts).orElse(Set.of(Post.MONITORING_OFFICER)),
                signOffs.map(Basis::of).orElse(MONITORING_OFFICER),
                review.map(part -> part.number("everyMonths")).orElse(MONTHS),
                review.map(Basis::of).orElse(YEARLY));
    }

    private static Set<Post> posts(Part signOffs) {
        return signOffs.texts("roles").stream()
                .map(role -> Post.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toSet());
    }

    /** Why the next review is due on its day. */
    Review next(LocalDate since, String what) {
        String counted = "%d months from %s, %s.".formatted(reviewMonths, since, what);
        String why = reviewBasis.choice().map(choice -> counted + " " + choice).orElse(counted);
        return new Review(since, since.plusMonths(reviewMonths), why, reviewBasis.clauses());
    }

    /**
     * The next joint review.
     *
     * @param since the day from which its months count
     */
    public record Review(LocalDate since, LocalDate due, String whyThisDate, List<String> clauses) {}
}
