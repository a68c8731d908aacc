package probity.concerns.listening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Post;

/** The part of a code of conduct that concerns go by, as its document has it. What else is in it passes by. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConcernRules(
        @Nullable List<Recipient> recipients, @Nullable Concerns concerns) {

    static final int USUAL_DAYS = 7;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recipient(@Nullable String id, @Nullable String role) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Concerns(
            @Nullable List<NamedKind> kinds,
            @Nullable List<Route> routes,
            @Nullable Acknowledgement acknowledgement) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record NamedKind(
            @Nullable String id,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Route(@Nullable List<String> to) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Acknowledgement(@Nullable Integer days) {}

    /** The posts that the code's routes name, in their order, as far as they take concerns. */
    List<Post> posts() {
        Map<String, String> roles = given(recipients).stream()
                .filter(recipient -> recipient.id() != null && recipient.role() != null)
                .collect(Collectors.toMap(
                        recipient -> recipient.id(), recipient -> recipient.role(), (first, _) -> first));
        return inConcerns(Concerns::routes)
                .flatMap(route -> given(route.to()).stream())
                .map(id -> roles.getOrDefault(id, id))
                .map(Post::of)
                .flatMap(Optional::stream)
                .filter(Post.USUAL_RECIPIENTS::contains)
                .distinct()
                .toList();
    }

    List<NamedKind> kinds() {
        return inConcerns(Concerns::kinds).filter(kind -> kind.id() != null).toList();
    }

    int days() {
        return Optional.ofNullable(concerns)
                .map(Concerns::acknowledgement)
                .map(Acknowledgement::days)
                .orElse(USUAL_DAYS);
    }

    private interface Part<T> {
        @Nullable
        List<T> of(Concerns concerns);
    }

    private <T> Stream<T> inConcerns(Part<T> part) {
        return concerns == null ? Stream.of() : given(part.of(concerns)).stream();
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
