package probity.concerns.listening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.Route;
import probity.concerns.concern.Term;
import probity.concerns.vocabulary.Post;

/** The part of a code of conduct that concerns go by, as its document has it. What else is in it passes by. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConcernRules(
        @Nullable String supersedes,
        @Nullable List<Recipient> recipients,
        @Nullable Concerns concerns,
        @Nullable List<Retention> retention) {

    private static final String OF_CONCERNS = "concern";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recipient(@Nullable String id, @Nullable String role) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Concerns(
            @Nullable List<NamedKind> kinds,
            @Nullable List<NamedIssue> integrityIssues,
            @Nullable List<NamedRoute> routes,
            @Nullable List<StandIn> standIns,
            @Nullable Acknowledgement acknowledgement) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record NamedKind(
            @Nullable String id,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record NamedIssue(@Nullable String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record NamedRoute(
            @Nullable List<String> to,
            @JsonProperty("for") @Nullable List<Occasion> occasions) {}

    /** Concerns for which a route is meant: all that is stated must be so. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Occasion(
            @Nullable List<String> kinds,
            @Nullable List<String> issues,
            @Nullable Boolean safeguarding) {}

    /** A post that may take what is about the holder of another one, to whom it reports. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StandIn(@Nullable String post, @Nullable String standsInFor) {

        /** Of posts that mean something here. */
        boolean isKnown() {
            return post != null
                    && standsInFor != null
                    && Post.of(post).isPresent()
                    && Post.of(standsInFor).isPresent();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Acknowledgement(
            @Nullable Integer days,
            @Nullable List<String> clauses,
            @Nullable String authorityChoice) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Retention(@Nullable String of, @Nullable Integer years) {}

    /** The posts that the code's routes name, in their order, as far as they take concerns. */
    List<Post> posts() {
        return inConcerns(Concerns::routes)
                .flatMap(route -> posts(route).stream())
                .distinct()
                .toList();
    }

    /** The routes that are for some concerns alone, one for each occasion on which they are. */
    List<Route> routes() {
        return inConcerns(Concerns::routes)
                .flatMap(route -> given(route.occasions()).stream()
                        .map(occasion -> new Route(
                                posts(route),
                                Set.copyOf(given(occasion.kinds())),
                                Set.copyOf(given(occasion.issues())),
                                Boolean.TRUE.equals(occasion.safeguarding()))))
                .toList();
    }

    private List<Post> posts(NamedRoute route) {
        Map<String, String> roles = given(recipients).stream()
                .filter(recipient -> recipient.id() != null && recipient.role() != null)
                .collect(Collectors.toMap(
                        recipient -> recipient.id(), recipient -> recipient.role(), (first, _) -> first));
        return given(route.to()).stream()
                .map(id -> roles.getOrDefault(id, id))
                .map(Post::of)
                .flatMap(Optional::stream)
                .filter(Post.USUAL_RECIPIENTS::contains)
                .toList();
    }

    List<NamedKind> kinds() {
        return inConcerns(Concerns::kinds).filter(kind -> kind.id() != null).toList();
    }

    List<String> issues() {
        return inConcerns(Concerns::integrityIssues)
                .map(NamedIssue::id)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    List<StandIn> standIns() {
        return inConcerns(Concerns::standIns).filter(StandIn::isKnown).toList();
    }

    int days() {
        return acknowledgement().map(Acknowledgement::days).orElse(Term.USUAL.days());
    }

    /** The clause that the days rest on, or that they are the authority's choice. */
    Optional<String> basis() {
        return acknowledgement()
                .map(rule -> given(rule.clauses()).isEmpty()
                        ? rule.authorityChoice()
                        : String.join(", ", given(rule.clauses())));
    }

    /** How many years after its closing a case is kept, and the two sides can write to each other. */
    Optional<Integer> channelYears() {
        return given(retention).stream()
                .filter(rule -> OF_CONCERNS.equals(rule.of()))
                .map(Retention::years)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private Optional<Acknowledgement> acknowledgement() {
        return Optional.ofNullable(concerns).map(Concerns::acknowledgement);
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
