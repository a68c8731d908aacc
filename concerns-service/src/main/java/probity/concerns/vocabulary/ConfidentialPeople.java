package probity.concerns.vocabulary;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People named in confidence, or kept away from it. Stored and guarded as {@link Confidential} text is. */
public record ConfidentialPeople(UUID subject, @Nullable Set<PersonId> people) {

    public ConfidentialPeople {
        people = people == null ? null : Set.copyOf(people);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
