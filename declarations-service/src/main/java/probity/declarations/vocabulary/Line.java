package probity.declarations.vocabulary;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who stands above a person. Whoever asks for the line of a day gets those of it who serve on that day.
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

    /** Whether a person speaks as the manager: the manager, the deputy, or the director where there is neither. */
    public boolean isManagedBy(PersonId person) {
        return person.equals(manager)
                || person.equals(deputy)
                || (manager == null && deputy == null && person.equals(director));
    }

    public boolean includes(PersonId person) {
        return Stream.of(manager, deputy, director).anyMatch(above -> Objects.equals(above, person));
    }
}
