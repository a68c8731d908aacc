package probity.concerns.raising;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;
import probity.concerns.concern.Channel;
import probity.concerns.concern.Kind;
import probity.concerns.concern.Kinds;
import probity.concerns.concern.Report;
import probity.concerns.raising.ConcernBody.AboutBody;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** Makes a report of what was sent, or names every field that is wrong. */
@Singleton
class ReportReader {

    private static final int TEXT_MAX = 20_000;

    private static final int PLACE_MAX = 500;

    private static final int IN_WORDS_MAX = 2_000;

    private static final int NAMED_MAX = 50;

    private static final Map<String, Post> POSTS =
            Stream.of(Post.values()).collect(Collectors.toUnmodifiableMap(Post::id, Function.identity()));

    private static final AboutBody NOBODY = new AboutBody(null, null, null);

    private final Kinds kinds;

    ReportReader(Kinds kinds) {
        this.kinds = kinds;
    }

    /** A well-formed report as it will lie in the case; the authority's kinds are asked for on the day of receipt. */
    Report read(ConcernBody body, CaseKeys keys, @Nullable UUID reporter, String authority, LocalDate today) {
        var in = new Fields();
        var about = Optional.ofNullable(body.about()).orElse(NOBODY);
        var kind = kind(in, body.kind(), authority, today);
        var text = in.text("text", body.text(), TEXT_MAX);
        var where = in.optionalText("where", body.where(), PLACE_MAX);
        var when = in.optionalText("when", body.when(), PLACE_MAX);
        var inWords = in.optionalText("about.inWords", about.inWords(), IN_WORDS_MAX);
        var people = each(in, "about.people", about.people(), in::uuid);
        var posts = each(in, "about.posts", about.posts(), (field, id) -> in.oneOf(field, id, POSTS));
        Field<Set<Post>> wish =
                body.recipient() == null ? Set::of : each(in, List.of(in.oneOf("recipient", body.recipient(), POSTS)));
        in.check();
        return new Report(
                kind.get(),
                Channel.WEB,
                reporter == null ? null : new Confidential(keys.reporter(), reporter.toString()),
                new Report.Account(
                        new Confidential(keys.concern(), text.get()),
                        confidential(keys, where.get()),
                        confidential(keys, when.get())),
                new Report.Named(
                        confidential(keys, inWords.get()),
                        new ConfidentialPeople(
                                keys.concern(),
                                people.get().stream().map(PersonId::new).collect(Collectors.toSet())),
                        new ConfidentialPosts(keys.concern(), posts.get())),
                new ConfidentialPosts(keys.concern(), wish.get()));
    }

    /** The subjects under whose keys a case is sealed: what was told, and who told it. */
    record CaseKeys(UUID concern, UUID reporter) {}

    private static @Nullable Confidential confidential(CaseKeys keys, Optional<String> text) {
        return text.map(given -> new Confidential(keys.concern(), given)).orElse(null);
    }

    private Field<Kind> kind(Fields in, @Nullable String id, String authority, LocalDate today) {
        if (id == null) {
            return () -> Kind.UNSPECIFIED;
        }
        if (!Kind.isSlug(id)) {
            in.violated("kind", "must be 1 to 60 lower-case letters, digits and hyphens");
        } else if (!isKnown(new Kind(id), authority, today)) {
            in.violated("kind", "is none that this authority's code of conduct names");
        }
        return () -> new Kind(id);
    }

    private boolean isKnown(Kind kind, String authority, LocalDate today) {
        return kind.equals(Kind.UNSPECIFIED)
                || kinds.on(authority, today).map(known -> known.contains(kind)).orElse(true);
    }

    private interface Reading<T> {
        Field<T> of(String field, @Nullable String value);
    }

    private static <T> Field<Set<T>> each(
            Fields in, String field, @Nullable List<@Nullable String> values, Reading<T> reading) {
        List<@Nullable String> given = values == null ? List.of() : values;
        if (given.size() > NAMED_MAX) {
            in.violated(field, "names more than %d".formatted(NAMED_MAX));
        }
        return each(
                in,
                IntStream.range(0, Math.min(given.size(), NAMED_MAX))
                        .mapToObj(i -> reading.of("%s[%d]".formatted(field, i), given.get(i)))
                        .toList());
    }

    private static <T> Field<Set<T>> each(Fields in, List<Field<T>> fields) {
        return () -> {
            in.check();
            return fields.stream().map(Field::get).collect(Collectors.toUnmodifiableSet());
        };
    }
}
