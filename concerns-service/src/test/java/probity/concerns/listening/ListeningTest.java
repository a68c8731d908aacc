package probity.concerns.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.in;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.concerns.ConcernsWithKafka;
import probity.concerns.Eventually;
import probity.concerns.concern.Councils;
import probity.concerns.concern.Kind;
import probity.concerns.concern.Kinds;
import probity.concerns.concern.Route;
import probity.concerns.concern.Term;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;
import probity.contracts.declarations.CodeRetired;
import probity.contracts.declarations.LeavingTakenBack;
import probity.contracts.declarations.PlaceTakenBack;

@QuarkusTest
@WithTestResource(ConcernsWithKafka.class)
class ListeningTest {

    private static final String LEICESTER = "leicester";

    private static final String KENSINGTON = "kensington-chelsea";

    private static final String RETIRING = "retiring-town";

    private static final String ROUTING = "routing-town";

    private static final String REPLACING = "replacing-town";

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final String DOOR = "/api/v1/authorities/leicester/concerns";

    private static DeclarationsOverKafka declarations;

    @Inject
    Councils councils;

    @Inject
    Kinds kinds;

    @BeforeAll
    static void speak() {
        declarations = new DeclarationsOverKafka(LEICESTER, 3);
    }

    @AfterAll
    static void fall_silent() {
        declarations.close();
    }

    @Test
    void a_code_says_who_takes_concerns_of_which_kinds_and_how_soon() {
        adoptSomeCode();
        LocalDate today = LocalDate.of(2026, 6, 1);
        Eventually.of(() -> kinds.on(LEICESTER, today)).is(known -> known.isPresent());

        assertThat(kinds.on(LEICESTER, today)).contains(Set.of(new Kind("bribery")));
        assertThat(kinds.termOn(LEICESTER, today)).isEqualTo(new Term(5, "some-code", 1, "11, 12"));
        assertThat(kinds.openUntil(LEICESTER, today)).contains(LocalDate.of(2028, 6, 1));
        assertThat(kinds.issuesOn(LEICESTER, today)).contains(Set.of(new Kind("favouritism")));
        assertThat(kinds.issuesOn("westminster", today)).isEmpty();
        assertThat(kinds.openUntil("westminster", today)).isEmpty();
        assertThat(kinds.termOn("westminster", today)).isEqualTo(Term.USUAL);
        assertThat(kinds.on("westminster", today)).isEmpty();
        assertThat(councils.of(LEICESTER).recipients())
                .startsWith(Post.MONITORING_OFFICER, Post.HEAD_OF_FRAUD)
                .containsAll(Post.USUAL_RECIPIENTS);
        assertThat(councils.of(LEICESTER).ofNoCode())
                .containsExactlyInAnyOrder(
                        Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.HR_DIRECTOR, Post.LAST_RESORT);
        assertThat(councils.of(LEICESTER).standIns())
                .isEqualTo(Map.of(Post.DEPUTY_MONITORING_OFFICER, Set.of(Post.MONITORING_OFFICER)));
        assertThat(councils.of("westminster").standIns()).isEmpty();
        assertThat(councils.of("westminster").ofNoCode()).isEmpty();
        nobody().body(Map.of("text", "A kind.", "kind", "bribery"))
                .post(DOOR)
                .then()
                .statusCode(201);
        nobody().body(Map.of("text", "No kind.")).post(DOOR).then().statusCode(201);
        nobody().body(Map.of("text", "Another kind.", "kind", "later"))
                .post(DOOR)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("kind")));
        nobody().body(Map.of("text", "Issues.", "issues", List.of("favouritism", "bribery")))
                .post(DOOR)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("issues[1]")));
    }

    private void adoptSomeCode() {
        declarations.adopt(
                "some-code",
                Map.of(
                        "recipients", List.of(Map.of("id", "fraud", "role", "head-of-fraud")),
                        "somethingElse", 12,
                        "concerns",
                                Map.of(
                                        "kinds",
                                                List.of(
                                                        Map.of("id", "bribery"),
                                                        Map.of("id", "later", "from", "2999-01-01")),
                                        "routes", List.of(Map.of("to", List.of("line-manager", "fraud"))),
                                        "integrityIssues", List.of(Map.of("id", "favouritism", "title", "Favouritism")),
                                        "standIns",
                                                List.of(
                                                        Map.of(
                                                                "post", "deputy-monitoring-officer",
                                                                "standsInFor", "monitoring-officer",
                                                                "authorityChoice", "So that somebody may take it."),
                                                        Map.of("post", "mayor", "standsInFor", "monitoring-officer"),
                                                        Map.of("post", "hr-director")),
                                        "acknowledgement", Map.of("days", 5, "clauses", List.of("11", "12"))),
                        "retention", List.of(Map.of("of", "gift", "years", 6), Map.of("of", "concern", "years", 2))));
    }

    @Test
    @Tag("W-8")
    void a_code_says_which_concerns_go_to_some_posts_before_others() {
        try (var council = new DeclarationsOverKafka(ROUTING, 7)) {
            council.adopt(
                    "some-code",
                    Map.of(
                            "recipients",
                            List.of(Map.of("id", "fraud", "role", "head-of-fraud")),
                            "concerns",
                            Map.of(
                                    "routes",
                                    List.of(
                                            Map.of("to", List.of("hr-director")),
                                            Map.of(
                                                    "to",
                                                    List.of("line-manager", "fraud"),
                                                    "for",
                                                    List.of(
                                                            Map.of(
                                                                    "kinds",
                                                                    List.of("theft"),
                                                                    "issues",
                                                                    List.of("haste")),
                                                            Map.of("safeguarding", true)))))));

            var fraud = List.of(Post.HEAD_OF_FRAUD);
            Eventually.of(() -> councils.of(ROUTING).routes())
                    .is(List.of(
                            new Route(fraud, Set.of("theft"), Set.of("haste"), false),
                            new Route(fraud, Set.of(), Set.of(), true))::equals);
            assertThat(councils.of(ROUTING).recipients())
                    .startsWith(Post.MONITORING_OFFICER, Post.HR_DIRECTOR, Post.HEAD_OF_FRAUD);
        }
    }

    /** Its posts could be shown cases, and its stand-ins what is about their superiors. */
    @Test
    void a_code_says_nothing_more_from_the_day_it_is_retired_on() {
        LocalDate last = LocalDate.of(2026, 5, 31);
        try (var council = new DeclarationsOverKafka(RETIRING, 5)) {
            council.adopt("old-code", codeOf("old-kind"));
            Eventually.of(() -> kinds.on(RETIRING, last)).is(known -> known.isPresent());
            assertThat(councils.of(RETIRING).recipients()).startsWith(Post.MONITORING_OFFICER, Post.HEAD_OF_FRAUD);
            assertThat(councils.of(RETIRING).standIns()).isNotEmpty();

            council.send("code-retired", person(81), new CodeRetired("old-code", last.plusDays(1)));

            Eventually.of(() -> kinds.on(RETIRING, last.plusDays(1))).is(known -> known.isEmpty());
            assertThat(kinds.on(RETIRING, last)).contains(Set.of(new Kind("old-kind")));
            assertThat(kinds.openUntil(RETIRING, last)).contains(last.plusYears(2));
            assertThat(kinds.openUntil(RETIRING, last.plusDays(1))).isEmpty();
            assertThat(kinds.termOn(RETIRING, last.plusDays(1))).isEqualTo(Term.USUAL);
            assertThat(councils.of(RETIRING).recipients()).isEqualTo(Post.USUAL_RECIPIENTS);
            assertThat(councils.of(RETIRING).standIns()).isEmpty();
        }
    }

    @Test
    void a_code_that_another_one_replaces_says_nothing_while_that_one_is_in_force() {
        try (var council = new DeclarationsOverKafka(REPLACING, 6)) {
            council.adopt("old-code", codeOf("old-kind"));
            Eventually.of(() -> kinds.on(REPLACING, TODAY)).is(known -> known.isPresent());
            Map<String, Object> newer = new HashMap<>(codeOf("new-kind"));
            newer.put("supersedes", "old-code");

            council.adopt("new-code", LocalDate.of(2026, 4, 1), newer);

            Eventually.of(() -> kinds.on(REPLACING, TODAY))
                    .is(known -> known.equals(Optional.of(Set.of(new Kind("new-kind")))));
            assertThat(kinds.on(REPLACING, LocalDate.of(2026, 3, 31))).contains(Set.of(new Kind("old-kind")));
        }
    }

    private static Map<String, Object> codeOf(String kind) {
        return Map.of(
                "concerns",
                Map.of(
                        "kinds", List.of(Map.of("id", kind)),
                        "routes", List.of(Map.of("to", List.of("head-of-fraud"))),
                        "standIns",
                                List.of(Map.of(
                                        "post", "deputy-monitoring-officer", "standsInFor", "monitoring-officer"))),
                "retention",
                List.of(Map.of("of", "concern", "years", 2)));
    }

    /** In a council without a code, where any kind will do. */
    @Test
    void when_nobody_on_the_list_can_act_any_more_the_next_post_is_admitted() {
        try (var kensington = new DeclarationsOverKafka(KENSINGTON, 4)) {
            kensington.place(person(1), person(2), null, "declarant");
            kensington.place(person(2), null, null, "line-manager");
            kensington.place(person(5), null, null, "monitoring-officer");
            awaitHolder(KENSINGTON, Post.MONITORING_OFFICER, 5);
            var concern = Map.of("text", "A clerk.", "kind", "clerk", "about", Map.of("people", List.of(person(1))));
            nobody().body(concern)
                    .post("/api/v1/authorities/kensington-chelsea/concerns")
                    .then()
                    .statusCode(201);
            String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "clerk");
            next().get(place).then().statusCode(404);

            kensington.place(person(1), person(5), null, "declarant");

            Eventually.of(() -> next().get(place).statusCode()).is(status -> status == 200);
            monitoringOfficer().get(place).then().statusCode(404);
        }
    }

    @Test
    void a_leaver_s_token_is_refused_from_the_day_after_the_last_one() {
        declarations.leave(person(15), LocalDate.of(2026, 1, 1));
        declarations.leave(person(12), LocalDate.of(2999, 1, 1));

        Eventually.of(() -> in(LEICESTER, 15, "hr-director").get(CASES).statusCode())
                .is(status -> status == 401);
        in(LEICESTER, 12, "hr-director").get(CASES).then().statusCode(200);
    }

    @Test
    void whoever_comes_back_or_had_not_left_is_let_in_again() {
        declarations.leave(person(21), LocalDate.of(2026, 1, 31));
        declarations.leave(person(22), LocalDate.of(2026, 1, 31));
        declarations.leave(person(23), LocalDate.of(2026, 1, 31));
        Eventually.of(() -> in(LEICESTER, 23, "hr-director").get(CASES).statusCode())
                .is(status -> status == 401);

        declarations.place(person(21), null, null, LocalDate.of(2026, 2, 14), "declarant");
        declarations.place(person(22), null, null, LocalDate.of(2026, 1, 14), "declarant");
        declarations.send(
                "leaving-taken-back", person(23), new LeavingTakenBack(person(23), LocalDate.of(2026, 1, 31)));

        Eventually.of(() -> in(LEICESTER, 23, "hr-director").get(CASES).statusCode())
                .is(status -> status == 200);
        in(LEICESTER, 21, "hr-director").get(CASES).then().statusCode(200);
        in(LEICESTER, 22, "hr-director").get(CASES).then().statusCode(401);
    }

    @Test
    void a_place_that_is_taken_back_or_lies_ahead_gives_nobody_a_post() {
        declarations.place(person(24), null, null, LocalDate.of(2026, 1, 1), "head-of-fraud");
        declarations.place(person(24), null, null, LocalDate.of(2026, 2, 1), "audit-director");
        declarations.place(person(24), null, null, LocalDate.of(2999, 1, 1), "hr-director");
        awaitHolder(LEICESTER, Post.AUDIT_DIRECTOR, 24);

        declarations.send("place-taken-back", person(24), new PlaceTakenBack(person(24), LocalDate.of(2026, 2, 1)));

        awaitHolder(LEICESTER, Post.HEAD_OF_FRAUD, 24);
    }

    @Test
    void what_cannot_be_read_is_set_aside_and_the_rest_flows() {
        declarations.send("code-retired", person(13), Map.of("code", "some-code", "from", "some day"));
        declarations.send("person-placed", person(13), Map.of("person", 13));
        declarations.send("something-new", person(13), Map.of("colour", "red"));
        declarations.place(person(9), null, null, "hr-director");

        awaitHolder(LEICESTER, Post.HR_DIRECTOR, 9);
    }

    private void awaitHolder(String authority, Post post, int person) {
        Eventually.of(() -> councils.of(authority).holders().getOrDefault(post, Set.of()))
                .is(holders -> holders.contains(new PersonId(person(person))));
    }

    private static RequestSpecification monitoringOfficer() {
        return in(KENSINGTON, 5, "monitoring-officer");
    }

    /** Whoever comes after the Monitoring Officer. */
    private static RequestSpecification next() {
        return in(KENSINGTON, 6, "deputy-monitoring-officer");
    }
}
