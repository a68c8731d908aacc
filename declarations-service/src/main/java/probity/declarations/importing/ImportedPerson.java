package probity.declarations.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;
import probity.declarations.person.PersonCommand.FollowDirectory;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Job;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.Mark;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Term;
import probity.declarations.vocabulary.Words;
import probity.declarations.vocabulary.Worker;

/** What a row says of a person: all of their place, so that an empty cell empties what is known. */
record ImportedPerson(Map<String, String> cells) {

    static final Set<String> REQUIRED = Set.of("person", "name", "directorate", "from");

    static final Set<String> OPTIONAL = Set.of(
            "worker",
            "title",
            "grade",
            "termFrom",
            "termUntil",
            "lineManager",
            "deputy",
            "director",
            "posts",
            "politicallyRestricted",
            "sensitive",
            "leftOn");

    private static final int NAME_MAX = 200;
    private static final int TITLE_MAX = 120;
    private static final int GRADE_MAX = 40;
    private static final int BASIS_MAX = 200;

    private static final Map<String, Worker> WORKERS = Words.all(Worker.class);

    private static final Map<String, Post> POSTS = Words.all(Post.class);

    private static final Pattern SLUG = Pattern.compile(Directorate.SLUG);

    /** Complains of all cells at once. */
    FollowDirectory read() {
        var in = new Fields();
        var person = in.uuid("person", cells.get("person"));
        var name = in.text("name", cells.get("name"), NAME_MAX);
        var place = place(in);
        var leftOn = optional(cells.get("leftOn"), day -> in.date("leftOn", day));
        in.check();
        var id = new PersonId(person.get());
        return new FollowDirectory(
                id,
                new Confidential(id.value(), name.get()),
                place.get(),
                leftOn.get().orElse(null),
                null);
    }

    private Supplier<Place> place(Fields in) {
        @Nullable String slug = cells.get("directorate");
        var directorate = in.text("directorate", slug, 60);
        if (slug != null && !SLUG.matcher(slug).matches()) {
            in.violated("directorate", "must be lower-case letters, digits and hyphens");
        }
        var from = in.date("from", cells.get("from"));
        var manager = optional(cells.get("lineManager"), id -> in.uuid("lineManager", id));
        var deputy = optional(cells.get("deputy"), id -> in.uuid("deputy", id));
        var director = optional(cells.get("director"), id -> in.uuid("director", id));
        List<Field<Post>> posts = posts(in);
        Supplier<Job> job = job(in);
        return () -> new Place(
                job.get().worker().capacity(),
                new Directorate(directorate.get()),
                new Line(person(manager), person(deputy), person(director)),
                posts.stream().map(Field::get).collect(Collectors.toSet()),
                from.get(),
                job.get());
    }

    private List<Field<Post>> posts(Fields in) {
        return Arrays.stream(cells.getOrDefault("posts", "declarant").split(" "))
                .filter(post -> !post.isEmpty())
                .map(post -> in.oneOf("posts", post, POSTS))
                .toList();
    }

    private Supplier<Job> job(Fields in) {
        var worker = in.oneOf("worker", cells.getOrDefault("worker", "employee"), WORKERS);
        var title = in.optionalText("title", cells.get("title"), TITLE_MAX);
        var grade = in.optionalText("grade", cells.get("grade"), GRADE_MAX);
        Supplier<Optional<Term>> term = term(in);
        var restricted = in.optionalText("politicallyRestricted", cells.get("politicallyRestricted"), BASIS_MAX);
        var sensitive = in.optionalText("sensitive", cells.get("sensitive"), BASIS_MAX);
        return () -> {
            List<Mark> marks = new ArrayList<>();
            restricted.get().ifPresent(basis -> marks.add(new Mark(Mark.Kind.POLITICALLY_RESTRICTED, basis, null)));
            sensitive.get().ifPresent(basis -> marks.add(new Mark(Mark.Kind.SENSITIVE, basis, null)));
            return new Job(
                    worker.get(),
                    title.get().orElse(null),
                    grade.get().orElse(null),
                    term.get().orElse(null),
                    marks);
        };
    }

    private Supplier<Optional<Term>> term(Fields in) {
        @Nullable String begins = cells.get("termFrom");
        @Nullable String ends = cells.get("termUntil");
        var from = optional(begins, day -> in.date("termFrom", day));
        var until = optional(ends, day -> in.date("termUntil", day));
        Worker worker = WORKERS.get(cells.getOrDefault("worker", "employee"));
        if (begins != null && worker != null && worker.capacity() != Capacity.MEMBER) {
            in.violated("termFrom", "is for members");
        }
        if (ends != null && (begins == null || ends.compareTo(begins) < 0)) {
            in.violated("termUntil", "needs a termFrom that is not after it");
        }
        return () -> from.get().map(first -> new Term(first, until.get().orElse(null)));
    }

    private interface Reading<T> {
        Field<T> of(String cell);
    }

    private static <T> Supplier<Optional<T>> optional(@Nullable String cell, Reading<T> reading) {
        if (cell == null) {
            return Optional::empty;
        }
        Field<T> field = reading.of(cell);
        return () -> Optional.of(field.get());
    }

    private static @Nullable PersonId person(Supplier<Optional<UUID>> id) {
        return id.get().map(PersonId::new).orElse(null);
    }
}
