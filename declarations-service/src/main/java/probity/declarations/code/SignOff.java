package probity.declarations.code;

import java.time.LocalDate;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;

/** Somebody agreed to a proposal, as the holder of a post. */
public record SignOff(Post post, PersonId person, LocalDate on) {}
