package probity.concerns.raising;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;
import probity.concerns.concern.Kind;
import probity.concerns.concern.Kinds;
import probity.concerns.concern.Report;
import probity.concerns.naming.Lists;
import probity.concerns.naming.NamedReader;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.ConfidentialWords;
import probity.concerns.vocabulary.Post;

/** Makes a report of what was sent, or names every field that is wrong. */
@Singleton
class ReportReader {

    private static final int TEXT_MAX = 20_000;

    private static final int PLACE_MAX = 500;

    private static final int IN_WORDS_MAX = 2_000;

    /** A month is as fine as it gets; what needs a day is told in the text. */
    private static final Pattern MONTH = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");

    private final Kinds kinds;
    private final SourceReader sources;

    ReportReader(Kinds kinds, SourceReader sources) {
        this.kinds = kinds;
        this.sources = sources;
    }

    /** The subjects under whose keys a case is sealed: what was told, and who told it. */
    record CaseKeys(UUID concern, UUID reporter) {

        @Nullable
        Confidential told(Optional<String> text) {
            return text.map(given -> new Confidential(concern, given)).orElse(null);
        }
    }

    /** A well-formed report as it will lie in the case; the authority's kinds are those of the day of receipt. */
    Report read(ConcernBody body, CaseKeys keys, Origin origin) {
        var in = new Fields();
        Set<Kind> known = kinds.on(origin.authority().id(), origin.receivedOn()).orElse(Set.of());
        var kind = kind(in, body.kind(), known);
        Field<Optional<Kind>> ownKind = () -> Optional.of(kind.get()).filter(given -> isOwn(given, known));
        var marks = marks(in, body, keys.concern(), origin, ownKind);
        var account = account(in, body, keys);
        var named = NamedReader.read(in, body.about(), body.notTo());
        Field<List<Post>> wish =
                body.recipient() == null ? List::of : one(in.oneOf("recipient", body.recipient(), Post.OF_THE_COUNCIL));
        var source = sources.read(in, body, keys.reporter(), origin);
        in.check();
        return new Report(
                ownKind.get().isPresent() ? Kind.UNKNOWN : kind.get(),
                origin.channel(),
                origin.account() == null
                        ? null
                        : new Confidential(keys.reporter(), origin.account().toString()),
                account.get(),
                named.under(keys.concern()),
                new ConfidentialPosts(keys.concern(), Set.copyOf(wish.get())),
                source.get(),
                marks.get().orElse(null));
    }

    private static <T> Field<List<T>> one(Field<T> field) {
        return () -> List.of(field.get());
    }

    private Field<Report.Account> account(Fields in, ConcernBody body, CaseKeys keys) {
        var text = in.text("text", body.text(), TEXT_MAX);
        var where = in.optionalText("where", body.where(), PLACE_MAX);
        var when = in.optionalText("when", body.when(), PLACE_MAX);
        var months = months(in, body);
        var knownTo = in.optionalText("knownTo", body.knownTo(), IN_WORDS_MAX);
        var fear = in.optionalText("fear", body.fear(), IN_WORDS_MAX);
        return () -> new Report.Account(
                new Confidential(keys.concern(), text.get()),
                keys.told(where.get()),
                keys.told(when.get()),
                keys.told(months.get()),
                keys.told(knownTo.get()),
                keys.told(fear.get()));
    }

    /** As {@code 2026-03/2026-05}, with nothing on a side that was not given. */
    private static Field<Optional<String>> months(Fields in, ConcernBody body) {
        String from = Optional.ofNullable(body.from()).orElse("");
        String until = Optional.ofNullable(body.until()).orElse("");
        month(in, "from", from);
        month(in, "until", until);
        if (!from.isEmpty() && !until.isEmpty() && until.compareTo(from) < 0 && !from.startsWith(until)) {
            in.violated("until", "lies before from");
        }
        return () -> Optional.of(from + "/" + until).filter(months -> months.length() > 1);
    }

    private static void month(Fields in, String field, String given) {
        if (!given.isEmpty() && !MONTH.matcher(given).matches()) {
            in.violated(field, "must be a month such as 2026-03, or a year");
        }
    }

    private static @Nullable ConfidentialWords ids(UUID concern, List<Kind> issues) {
        return issues.isEmpty()
                ? null
                : new ConfidentialWords(concern, issues.stream().map(Kind::id).toList());
    }

    private Field<Optional<Report.Marks>> marks(
            Fields in, ConcernBody body, UUID concern, Origin origin, Field<Optional<Kind>> ownKind) {
        Set<Kind> known =
                kinds.issuesOn(origin.authority().id(), origin.receivedOn()).orElse(Set.of());
        var issues = Lists.each(in, "issues", body.issues(), (field, id) -> slug(in, field, id, known));
        boolean safeguarding = Boolean.TRUE.equals(body.safeguarding());
        return () -> {
            Optional<Confidential> own = ownKind.get().map(kind -> new Confidential(concern, kind.id()));
            return issues.get().isEmpty() && !safeguarding && own.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Report.Marks(ids(concern, issues.get()), safeguarding, own.orElse(null)));
        };
    }

    /** A word that no code here gives a meaning is the reporter's own, and told in confidence. */
    private static boolean isOwn(Kind given, Set<Kind> known) {
        return known.isEmpty() && !given.equals(Kind.UNSPECIFIED);
    }

    private static Field<Kind> kind(Fields in, @Nullable String id, Set<Kind> known) {
        if (id == null || id.equals(Kind.UNSPECIFIED.id())) {
            return () -> Kind.UNSPECIFIED;
        }
        return slug(in, "kind", id, known);
    }

    /** Where nothing is known of a code, anything of the right form is taken: raising does not depend on a code. */
    private static Field<Kind> slug(Fields in, String field, @Nullable String id, Set<Kind> known) {
        String given = Optional.ofNullable(id).orElse("");
        if (!Kind.isSlug(given)) {
            in.violated(field, "must be 1 to 60 lower-case letters, digits and hyphens");
        } else if (!known.isEmpty() && !known.contains(new Kind(given))) {
            in.violated(field, "is none that this authority's code of conduct names");
        }
        return () -> new Kind(given);
    }
}
