package probity.concerns.concern;

import java.util.Optional;
import probity.concerns.vocabulary.PersonId;

/** Learns what those are called who come to handle cases. */
public interface Names {

    /** Empty if their identity provider does not say. */
    void learn(String authority, PersonId person, Optional<String> name);
}
