package probity.declarations.person;

import static java.util.Collections.unmodifiableSet;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.Post;

/** Where a person stands in an authority from a day on. */
public record Place(Capacity capacity, Directorate directorate, Line line, Set<Post> posts, LocalDate from) {

    public Place {
        posts = unmodifiableSet(new TreeSet<>(posts));
    }
}
