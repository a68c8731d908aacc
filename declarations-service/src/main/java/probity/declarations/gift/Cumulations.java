package probity.declarations.gift;

import java.time.LocalDate;
import java.util.Optional;
import probity.declarations.gift.Assessment.JudgedBy;
import probity.declarations.vocabulary.PersonId;

/**
 * Knows how codes add up the gifts of one donor, and what they say of the sum. A version that judged and is not known
 * here yet is an {@link IllegalStateException}: nothing is counted then, and whoever follows the log tries again.
 */
public interface Cumulations {

    /** The first day that counts together with a day, and on whose word. */
    record Window(LocalDate from, String why) {}

    /** By the code that binds a person on a day; empty if none does. */
    Optional<Window> window(String authority, PersonId recipient, LocalDate day);

    /** By the version that judged before. */
    Window window(JudgedBy version, String authority, PersonId recipient, LocalDate day);

    /** Whether the version that judged adds an offer to others of its donor. */
    boolean counts(JudgedBy version, GiftOffer offer);

    /** What the version that judged before says of an offer. */
    Assessment again(JudgedBy version, GiftOffer offer);
}
