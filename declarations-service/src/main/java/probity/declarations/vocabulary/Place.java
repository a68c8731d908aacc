package probity.declarations.vocabulary;

import static java.util.Collections.unmodifiableSet;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Where a person stands in an authority from a day on. */
public record Place(Capacity capacity, Directorate directorate, Line line, Set<Post> posts, LocalDate from) {

    public Place {
        posts = unmodifiableSet(new TreeSet<>(posts));
    }
}
