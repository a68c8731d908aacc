package probity.declarations.people;

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
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Words;

/** A place as JSON. Anything may be missing until it has been checked. */
record PlacementBody(
        @Nullable String capacity,
        @Nullable String directorate,
        @Nullable UUID lineManager,
        @Nullable UUID deputy,
        @Nullable UUID director,
        @Nullable List<String> posts,
        @Nullable String from,
        @Nullable JobBody job) {

    static final PlacementBody NONE = new PlacementBody(null, null, null, null, null, null, null, null);

    private static final Map<String, Capacity> CAPACITIES = Words.all(Capacity.class);

    private static final Map<String, Post> POSTS = Words.all(Post.class);

    private static final Pattern SLUG = Pattern.compile(Directorate.SLUG);

    /** The placement that a body has as a part of it. */
    static Supplier<Place> read(Fields in, @Nullable PlacementBody placement) {
        in.required("placement", placement);
        return Optional.ofNullable(placement).orElse(NONE).read(in, "placement.");
    }

    /** Ask for the place after all fields were read. */
    Supplier<Place> read(Fields in, String path) {
        var capacityField = in.oneOf(path + "capacity", capacity, CAPACITIES);
        var directorateField = in.text(path + "directorate", directorate, 60);
        if (directorate != null
                && !directorate.isBlank()
                && !SLUG.matcher(directorate).matches()) {
            in.violated(path + "directorate", "must be lower-case letters, digits and hyphens");
        }
        in.required(path + "posts", posts);
        List<Field<Post>> postFields = Optional.ofNullable(posts).orElse(List.of()).stream()
                .map(post -> in.oneOf(path + "posts", post, POSTS))
                .toList();
        var fromField = in.date(path + "from", from);
        var jobField = Optional.ofNullable(job).orElse(JobBody.NONE).read(in, path + "job.", known(capacity));
        return () -> new Place(
                capacityField.get(),
                new Directorate(directorateField.get()),
                new Line(person(lineManager), person(deputy), person(director)),
                posts(postFields),
                fromField.get(),
                jobField.get());
    }

    private static @Nullable Capacity known(@Nullable String capacity) {
        return capacity == null ? null : CAPACITIES.get(capacity);
    }

    static PlacementBody of(Place place) {
        return new PlacementBody(
                Words.of(place.capacity()),
                place.directorate().id(),
                id(place.line().manager()),
                id(place.line().deputy()),
                id(place.line().director()),
                place.posts().stream().map(Post::role).toList(),
                place.from().toString(),
                JobBody.of(place.job()));
    }

    private static Set<Post> posts(List<Field<Post>> fields) {
        return fields.stream().map(Field::get).collect(Collectors.toSet());
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
