package probity.concerns.concern;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.ConfidentialWords;
import probity.concerns.vocabulary.PersonId;

/** What was given in confidence at several times, as one. If some of it was erased, so is all. */
final class Together {

    private Together() {}

    static ConfidentialPeople of(ConfidentialPeople some, ConfidentialPeople others) {
        return new ConfidentialPeople(some.subject(), both(some.people(), others.people()));
    }

    static ConfidentialPosts of(ConfidentialPosts some, ConfidentialPosts others) {
        return new ConfidentialPosts(some.subject(), both(some.posts(), others.posts()));
    }

    static @Nullable ConfidentialPosts ofAny(@Nullable ConfidentialPosts some, @Nullable ConfidentialPosts others) {
        return some == null || others == null ? (some == null ? others : some) : of(some, others);
    }

    static @Nullable ConfidentialWords ofAny(@Nullable ConfidentialWords some, @Nullable ConfidentialWords others) {
        if (some == null || others == null) {
            return some == null ? others : some;
        }
        Set<String> all = both(some.words(), others.words());
        return new ConfidentialWords(some.subject(), all == null ? null : List.copyOf(all));
    }

    /** Line by line. */
    static @Nullable Confidential of(@Nullable Confidential some, @Nullable Confidential others) {
        if (some == null || others == null) {
            return some == null ? others : some;
        }
        Set<String> all = some.text() == null || others.text() == null ? null : both(lines(some), lines(others));
        return new Confidential(some.subject(), all == null ? null : String.join("\n", all));
    }

    private static <T> @Nullable Set<T> both(@Nullable Collection<T> some, @Nullable Collection<T> others) {
        if (some == null || others == null) {
            return null;
        }
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    static Set<PersonId> people(ConfidentialPeople given) {
        return Optional.ofNullable(given.people()).orElse(Set.of());
    }

    static List<String> words(@Nullable ConfidentialWords given) {
        return Optional.ofNullable(given).map(ConfidentialWords::words).orElse(List.of());
    }

    static List<String> lines(@Nullable Confidential given) {
        return Optional.ofNullable(given)
                .map(Confidential::text)
                .map(text -> text.lines().toList())
                .orElse(List.of());
    }
}
