package probity.concerns.concern;

import java.util.Set;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** Somebody who wants to see or handle a case, with the posts from the token and the council as it is known now. */
public record Handler(PersonId person, Set<Post> posts, Council council) {

    public Handler {
        posts = Set.copyOf(posts);
    }
}
