package probity.declarations.vocabulary;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who stands above a person.
 *
 * @param deputy who stands in for the line manager
 * @param director who heads the line
 */
public record Line(
        @Nullable PersonId manager,
        @Nullable PersonId deputy,
        @Nullable PersonId director) {

    /** Nobody stands above. */
    public static final Line NONE = new Line(null, null, null);

    public boolean includes(PersonId person) {
        return Stream.of(manager, deputy, director).anyMatch(above -> Objects.equals(above, person));
    }
}
