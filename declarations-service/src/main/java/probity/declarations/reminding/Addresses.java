package probity.declarations.reminding;

import java.util.Optional;
import probity.declarations.vocabulary.PersonId;

/** Knows where somebody gets mail. Asked when one is sent, and nothing of the answer is kept. */
public interface Addresses {

    /** Empty if none is known, or its owner's key was destroyed. */
    Optional<String> of(String authority, PersonId person);
}
