package probity.declarations.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import probity.declarations.vocabulary.PersonId;

/** Knows what a person owes by something else than a gift: a few things, done and open. */
public interface OwnDeadlines {

    /** One of them. */
    record Own(UUID id, Matter matter, Deadline deadline) {}

    List<Own> of(String authority, PersonId person, LocalDate today);

    /** The projection that is asked, if one is: a reader can wait for it. */
    default Optional<String> projection() {
        return Optional.empty();
    }
}
