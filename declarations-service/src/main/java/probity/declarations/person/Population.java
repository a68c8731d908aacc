package probity.declarations.person;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/**
 * Who serves an authority on a day: those whom a return is asked of, and of whom a share is a share. Whoever has not come
 * yet, has left, or whose term is over is not among them.
 */
public interface Population {

    record InService(PersonId person, Place place) {}

    int AT_ONCE = 1_000;

    /** In the order of ids, from the one after that person on. Fewer than the limit: there are no more. */
    List<InService> page(String authority, LocalDate day, @Nullable PersonId after, int limit);

    /** Everybody, however many: no more than {@value AT_ONCE} are held at once. */
    default Stream<InService> on(String authority, LocalDate day) {
        return Stream.iterate(
                        page(authority, day, null, AT_ONCE),
                        page -> !page.isEmpty(),
                        page -> page.size() < AT_ONCE
                                ? List.of()
                                : page(authority, day, page.getLast().person(), AT_ONCE))
                .flatMap(List::stream);
    }
}
