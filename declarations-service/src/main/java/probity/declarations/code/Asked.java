package probity.declarations.code;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import probity.declarations.vocabulary.Mark;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Words;

/**
 * Of whom a return is asked, if not of all whom the code binds: whoever has one of these.
 *
 * @param grades the bands, as the authority calls them
 */
public record Asked(Set<String> grades, Set<Post> posts, Set<Mark.Kind> marks, Basis basis) {

    public Asked {
        grades = Set.copyOf(grades);
        posts = Set.copyOf(posts);
        marks = Set.copyOf(marks);
    }

    static Asked of(Part part) {
        return new Asked(
                Set.copyOf(part.texts("grades")),
                words(part, "posts", Words.all(Post.class)),
                words(part, "marks", Words.all(Mark.Kind.class)),
                Basis.of(part));
    }

    private static <E> Set<E> words(Part part, String name, Map<String, E> known) {
        return part.texts(name).stream()
                .map(known::get)
                .map(Objects::requireNonNull)
                .collect(toUnmodifiableSet());
    }

    public boolean includes(Place place) {
        String grade = place.job().grade();
        return (grade != null && grades.contains(grade))
                || place.posts().stream().anyMatch(posts::contains)
                || place.job().marks().stream().map(Mark::kind).anyMatch(marks::contains);
    }
}
