package probity.concerns.naming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.concerns.concern.Report;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.ConfidentialWords;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** Reads whom a concern is about, and which posts are not to know of it. */
public final class NamedReader {

    private static final int NAME_MAX = 200;

    private static final int IN_WORDS_MAX = 2_000;

    private static final AboutBody NOBODY = new AboutBody(null, null, null, null, null);

    /** What was read, sealed under the key of a case as soon as that is known. */
    public interface Read {
        Report.Named under(UUID concern);
    }

    private NamedReader() {}

    public static Read read(Fields in, @Nullable AboutBody given, @Nullable List<@Nullable String> notToPosts) {
        var about = Optional.ofNullable(given).orElse(NOBODY);
        var inWords = in.optionalText("about.inWords", about.inWords(), IN_WORDS_MAX);
        var names = Lists.each(in, "about.names", about.names(), (field, name) -> in.text(field, name, NAME_MAX));
        var people = Lists.each(in, "about.people", about.people(), in::uuid);
        var posts =
                Lists.each(in, "about.posts", about.posts(), (field, id) -> in.oneOf(field, id, Post.OF_THE_COUNCIL));
        var bodies = Lists.each(in, "about.bodies", about.bodies(), (field, name) -> in.text(field, name, NAME_MAX));
        var notTo = Lists.each(in, "notTo", notToPosts, (field, id) -> in.oneOf(field, id, Post.OF_THE_COUNCIL));
        return concern -> new Report.Named(
                inWords.get().map(text -> new Confidential(concern, text)).orElse(null),
                new ConfidentialPeople(
                        concern, people.get().stream().map(PersonId::new).collect(Collectors.toSet())),
                new ConfidentialPosts(concern, Set.copyOf(posts.get())),
                words(concern, names.get()),
                words(concern, bodies.get()),
                notTo.get().isEmpty() ? null : new ConfidentialPosts(concern, Set.copyOf(notTo.get())));
    }

    /** Each on a line of its own. */
    private static @Nullable ConfidentialWords words(UUID concern, List<String> given) {
        List<String> lines = given.stream()
                .map(words -> words.strip().replaceAll("\\s+", " "))
                .toList();
        return lines.isEmpty() ? null : new ConfidentialWords(concern, lines);
    }
}
