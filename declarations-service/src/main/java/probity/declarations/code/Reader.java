package probity.declarations.code;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Words;

/**
 * Who inside reads what a code judges, besides the recipients themselves and their line.
 *
 * @param binds none if it makes no difference; the same holds for grades and kinds
 * @param grades the bands, as the authority calls them
 */
public record Reader(Set<Post> posts, Set<Capacity> binds, Set<String> grades, Set<GiftKind> kinds, Basis basis) {

    private static final Map<String, Post> POSTS = Words.all(Post.class);

    public Reader {
        posts = Set.copyOf(posts);
        binds = Set.copyOf(binds);
        grades = Set.copyOf(grades);
        kinds = Set.copyOf(kinds);
    }

    static Reader of(Part part) {
        return new Reader(
                part.texts("posts").stream()
                        .map(POSTS::get)
                        .map(Objects::requireNonNull)
                        .collect(toUnmodifiableSet()),
                part.texts("binds").stream()
                        .map(word -> Capacity.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(toUnmodifiableSet()),
                Set.copyOf(part.texts("grades")),
                part.texts("kinds").stream()
                        .map(id -> Word.of(GiftKind.class, id))
                        .collect(toUnmodifiableSet()),
                Basis.of(part));
    }

    /** Whether all that the code judges is read. */
    public boolean isOfAll() {
        return binds.isEmpty() && grades.isEmpty() && kinds.isEmpty();
    }
}
