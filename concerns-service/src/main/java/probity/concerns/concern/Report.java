package probity.concerns.concern;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.ConfidentialWords;
import probity.concerns.vocabulary.Post;

/**
 * What a reporter gave. Only kind, channel and the mark of safeguarding are not confidential.
 *
 * @param reporter whose account it was raised with, under a key of its own; absent without an account
 * @param wish the posts that the reporter would like to take it: one, or none
 * @param source absent in reports that are older than it
 * @param marks absent if nothing was marked
 */
public record Report(
        Kind kind,
        Channel channel,
        @Nullable Confidential reporter,
        Account account,
        Named named,
        ConfidentialPosts wish,
        @Nullable Source source,
        @Nullable Marks marks) {

    /**
     * What happened, and roughly where and when.
     *
     * @param months from which month or year until which
     * @param knownTo who knows of it already
     * @param fear what the reporter is afraid may be done to them for it
     */
    public record Account(
            Confidential text,
            @Nullable Confidential where,
            @Nullable Confidential when,
            @Nullable Confidential months,
            @Nullable Confidential knownTo,
            @Nullable Confidential fear) {

        public static Account of(Confidential text) {
            return new Account(text, null, null, null, null, null);
        }
    }

    /**
     * Whom the concern is about: in the reporter's words, people who are known here, posts, names of people and of
     * bodies; and the posts that are not to know of it, though it is not about them.
     */
    public record Named(
            @Nullable Confidential inWords,
            ConfidentialPeople people,
            ConfidentialPosts posts,
            @Nullable ConfidentialWords names,
            @Nullable ConfidentialWords bodies,
            @Nullable ConfidentialPosts notTo) {

        public static Named of(ConfidentialPeople people, ConfidentialPosts posts) {
            return new Named(null, people, posts, null, null, null);
        }

        /** These and others. */
        Named and(Named others) {
            return new Named(
                    Together.of(inWords, others.inWords),
                    Together.of(people, others.people),
                    Together.of(posts, others.posts),
                    Together.ofAny(names, others.names),
                    Together.ofAny(bodies, others.bodies),
                    Together.ofAny(notTo, others.notTo));
        }

        /** How many it names. */
        int size() {
            return Stream.of(Together.lines(inWords), Together.words(names), Together.words(bodies))
                            .mapToInt(Collection::size)
                            .sum()
                    + Together.people(people).size();
        }

        /** How many letters its words have, that are held against the names of those who handle cases. */
        int letters() {
            return Stream.of(Together.lines(inWords), Together.words(names))
                    .flatMap(Collection::stream)
                    .mapToInt(String::length)
                    .sum();
        }
    }

    /**
     * Who tells it.
     *
     * @param name in the reporter's words, under the key of the reporter
     * @param entry absent if the reporter wrote the report
     * @param filing absent if no hotline filed it
     */
    public record Source(
            Identity identity,
            @Nullable Confidential name,
            @Nullable Entry entry,
            @Nullable Filing filing) {}

    /**
     * What it is marked with.
     *
     * @param issues the integrity issues that it is about, as the authority's code of conduct calls them; where none is
     *     known they are the reporter's words, so they are sealed like those
     * @param ownKind the kind in the reporter's own word, where no code was known that names any
     */
    public record Marks(
            @Nullable ConfidentialWords issues,
            boolean safeguarding,
            @Nullable Confidential ownKind) {

        static final Marks NONE = new Marks(null, false, null);
    }

    public Identity identity() {
        return source == null ? (reporter == null ? Identity.ANONYMOUS : Identity.CONFIDENTIAL) : source.identity();
    }

    public @Nullable Entry entry() {
        return source == null ? null : source.entry();
    }

    public @Nullable Filing filing() {
        return source == null ? null : source.filing();
    }

    public Marks marked() {
        return marks == null ? Marks.NONE : marks;
    }

    /** The kind as those see it who may see the report. */
    public String kindAsGiven() {
        Confidential own = marked().ownKind();
        return own == null || own.text() == null ? kind.id() : own.text();
    }

    /** The reporter lets those who handle the case know a name. It opens no account that was given in confidence. */
    Report disclosed(Confidential name) {
        var told = new Source(Identity.NAMED, name, entry(), filing());
        return new Report(kind, channel, null, account, named, wish, told, marks);
    }

    /** The post that is wished to take it, though none of the council's concerns go there. */
    public Optional<Post> unmetWish(Council council) {
        return Optional.ofNullable(wish.posts()).orElse(Set.of()).stream()
                .filter(post -> !council.recipients().contains(post))
                .findFirst();
    }
}
