package probity.concerns.concern;

import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;

/**
 * What a reporter gave. Only kind and channel are not confidential.
 *
 * @param reporter who raised it, under a key of its own; absent if nobody said
 * @param wish the posts that the reporter would like to take it: one, or none
 */
public record Report(
        Kind kind,
        Channel channel,
        @Nullable Confidential reporter,
        Account account,
        Named named,
        ConfidentialPosts wish) {

    /** What happened, and roughly where and when. */
    public record Account(
            Confidential text,
            @Nullable Confidential where,
            @Nullable Confidential when) {}

    /** Whom the concern is about: people in the reporter's words, people who are known here, and posts. */
    public record Named(@Nullable Confidential inWords, ConfidentialPeople people, ConfidentialPosts posts) {}

    public boolean anonymous() {
        return reporter == null;
    }
}
