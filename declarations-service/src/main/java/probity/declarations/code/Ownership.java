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

    public Ownership {
        posts = Collections.unmodifiableSet(new TreeSet<>(posts));
    }

    /**
     * What a version says about its successors.
     *
     * @param standard what applies where it is silent, as a part of such a document
     */
    static Ownership of(Map<String, Object> document, Map<String, Object> standard) {
        Part signOffs = said("signOffs", document, standard);
        Part review = said("review", document, standard);
        return new Ownership(posts(signOffs), Basis.of(signOffs), review.number("everyMonths"), Basis.of(review));
    }

    private static Part said(String what, Map<String, Object> document, Map<String, Object> standard) {
        return new Part(document).optionalPart(what).orElseGet(() -> new Part(standard).part(what));
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
