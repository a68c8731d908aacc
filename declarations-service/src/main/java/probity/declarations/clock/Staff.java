package probity.declarations.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import probity.declarations.gift.Reports.Report;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;

/** Knows who stands where. */
public interface Staff {

    /** Who stands above a person on a day. */
    Line lineOf(String authority, PersonId person, LocalDate on);

    /** Whether a person is there on a day: registered, and not gone. */
    boolean serves(String authority, PersonId person, LocalDate on);

    /** Whether somebody who serves is away on a day, ill for example. */
    boolean isAway(String authority, PersonId person, LocalDate on);

    /** The posts that a person holds on a day. */
    Set<Post> postsOf(String authority, PersonId person, LocalDate on);

    /** Who holds a post on a day, whether or not they are there. */
    List<PersonId> holders(String authority, Post post, LocalDate on);

    /** Whose manager, deputy or director a person is on a day. */
    List<Report> below(String authority, PersonId above, LocalDate on);
}
