package probity.concerns.conversing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.changed;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.deputy;
import static probity.concerns.ConcernsOverHttp.drawn;
import static probity.concerns.ConcernsOverHttp.entered;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.own;
import static probity.concerns.ConcernsOverHttp.raised;
import static probity.concerns.ConcernsOverHttp.written;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.Eventually;
import probity.concerns.Tables;

/** Whoever wrote a concern down has seen its receipt, which tells them nothing, not even whether its reporter came. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("W-18")
class ChangingReceiptTest {

    private static final int TOGETHER = 4;

    private static final Map<String, ?> CALL = Map.of("by", "phone", "concern", Map.of("text", "They say it was Ann."));

    @Test
    void the_reporter_takes_a_receipt_of_their_own_and_the_officer_s_copy_is_answered_as_before() {
        String officers = entered(deputy(), CALL);
        List<Response> before = doors(officers);
        String reporters = own(officers);

        conversation(reporters).then().statusCode(200).body("minutes.text", equalTo("They say it was Ann."));
        written(reporters, "It was not Ann.").then().statusCode(200);
        String session = nobody().body(Map.of("receipt", reporters))
                .post(DOOR + "/conversation/session")
                .path("session");
        nobody().body(Map.of("session", session))
                .post(DOOR + "/conversation")
                .then()
                .statusCode(200);

        assertThat(before)
                .allSatisfy(answer -> answer.then().statusCode(409).body("code", equalTo("own-receipt-needed")));
        assertAlike(doors(officers), before);
        assertAlike(List.of(changed(officers, drawn())), List.of(changed(drawn(), drawn())));
        changed(officers, drawn()).then().statusCode(404);
    }

    /** So the time of the answer tells nothing of how much was written in the case since. */
    @Test
    void whether_a_case_was_entered_is_known_without_a_look_at_it() {
        raised(Map.of("text", "By myself.", "kind", "written-by-myself"));
        entered(deputy(), Map.of("by", "phone", "concern", Map.of("text", "They say.", "kind", "written-down")));
        String own = newestCaseWith(monitoringOfficer(), "written-by-myself");
        String officers = newestCaseWith(monitoringOfficer(), "written-down");

        var cases = Eventually.of(ChangingReceiptTest::enteredCases).is(all -> all.contains(officers));
        assertThat(cases).doesNotContain(own);
    }

    private static String enteredCases() {
        try {
            return Tables.rows(DatabaseForQuarkus.owner()).stream()
                    .filter(row -> row.startsWith("entered_case "))
                    .collect(Collectors.joining());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_receipt_that_another_reporter_changed_is_refused_like_a_wrong_one() {
        String first = raised(Map.of("text", "Seen over my shoulder."));
        own(first);

        List<Response> unknown = doors(drawn());

        unknown.getFirst().then().statusCode(404);
        assertAlike(doors(first), unknown);
        assertAlike(List.of(changed(first, drawn())), List.of(changed(drawn(), drawn())));
    }

    @Test
    void a_new_receipt_that_is_no_good_does_not_show_whether_the_old_one_was_changed() {
        String officers = entered(deputy(), CALL);
        String other = raised(Map.of("text", "One of the officer's."));
        String others = own(other);
        List<String> used = List.of(officers, other, others, "nonsense");
        List<Response> before =
                used.stream().map(next -> changed(officers, next)).toList();

        own(officers);

        before.getFirst().then().statusCode(409).body("code", equalTo("receipt-used-before"));
        assertAlike(used.stream().map(next -> changed(officers, next)).toList(), before);
    }

    private static void assertAlike(List<Response> some, List<Response> others) {
        assertThat(some).hasSameSizeAs(others);
        for (int i = 0; i < some.size(); i++) {
            assertThat(some.get(i).statusLine()).isEqualTo(others.get(i).statusLine());
            assertThat(some.get(i).headers().asList())
                    .isEqualTo(others.get(i).headers().asList());
            assertThat(some.get(i).asString()).isEqualTo(others.get(i).asString());
        }
    }

    @Test
    void the_reporter_is_told_how_often_the_receipt_of_an_entered_case_was_changed() {
        String officers = entered(deputy(), CALL);
        String handedOut = own(officers);

        conversation(handedOut)
                .then()
                .body(
                        "receipt",
                        equalTo("The receipt of this case was changed once. If that was not you, somebody else may"
                                + " read this."));
        String reporters = drawn();
        for (int i = 0; i < 2; i++) {
            changed(handedOut, reporters).then().body("receipt", containsString("changed 2 times."));
        }
        written(reporters, "It was not me.").then().body("receipt", containsString("changed 2 times."));
        conversation(own(raised(Map.of("text", "By myself.")))).then().body("receipt", nullValue());
    }

    @Test
    void the_same_change_at_the_same_instant_is_made_once() throws Exception {
        for (int round = 0; round < 20; round++) {
            String officers = entered(deputy(), CALL);
            String next = drawn();
            assertThat(atOnce(() -> changed(officers, next)))
                    .allSatisfy(
                            answer -> answer.then().statusCode(200).body("receipt", containsString("changed once.")));
        }
    }

    @Test
    void two_receipts_that_are_changed_for_the_same_one_at_the_same_instant_do_not_share_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            Queue<String> receipts = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < TOGETHER; i++) {
                receipts.add(raised(Map.of("text", "Mine.")));
            }
            List<String> all = List.copyOf(receipts);
            String next = drawn();

            assertThat(atOnce(() -> changed(receipts.remove(), next)))
                    .allSatisfy(answer -> answer.then().statusCode(200));

            assertThat(all.stream().filter(old -> conversation(old).statusCode() == 200))
                    .hasSize(TOGETHER - 1);
        }
    }

    private static List<Response> atOnce(Callable<Response> request) throws Exception {
        var start = new CyclicBarrier(TOGETHER);
        try (var threads = Executors.newFixedThreadPool(TOGETHER)) {
            Callable<Response> together = () -> {
                start.await();
                return request.call();
            };
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(Collections.nCopies(TOGETHER, together))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static List<Response> doors(String receipt) {
        List<Response> answers = new ArrayList<>();
        answers.add(conversation(receipt));
        for (String route : List.of("/session", "/minutes")) {
            answers.add(nobody().body(Map.of("receipt", receipt)).post(DOOR + "/conversation" + route));
        }
        answers.add(written(receipt, "It was Ann."));
        return answers;
    }

    @Test
    void a_session_ends_with_the_receipt_that_opened_it() {
        String first = raised(Map.of("text", "Seen over my shoulder."));
        String session = nobody().body(Map.of("receipt", first))
                .post(DOOR + "/conversation/session")
                .path("session");

        String second = own(first);

        nobody().body(Map.of("session", session))
                .post(DOOR + "/conversation")
                .then()
                .statusCode(404);
        String third = own(second);
        conversation(second).then().statusCode(404);
        conversation(third).then().statusCode(200);
    }

    @Test
    void asking_again_under_the_same_two_does_no_harm_and_only_the_first_to_come_has_the_case() {
        String officers = entered(deputy(), CALL);
        String next = drawn();

        for (int i = 0; i < 2; i++) {
            changed(officers, next).then().statusCode(200).body("status", equalTo("received"));
        }
        String late = drawn();
        changed(officers, late).then().statusCode(404);
        conversation(late).then().statusCode(404);
        conversation(next).then().statusCode(200);
    }

    @Test
    void a_receipt_that_is_in_use_or_was_not_drawn_here_is_not_taken() {
        String receipt = raised(Map.of("text", "One."));
        String other = raised(Map.of("text", "Another one."));

        changed(receipt, other).then().statusCode(409).body("code", equalTo("receipt-used-before"));
        changed(receipt, receipt).then().statusCode(409);
        changed(receipt, "nonsense").then().statusCode(400).body("violations.field", equalTo(List.of("next")));
        String next = own(receipt);
        for (String used : List.of(receipt, next)) {
            nobody().body(Map.of("receipt", used, "text", "One more."))
                    .post(DOOR + "/concerns")
                    .then()
                    .statusCode(200)
                    .body("", equalTo(Map.of("status", "already-received")));
            nobody().body(Map.of("receipt", used, "concern", Map.of("text", "Half.")))
                    .post(DOOR + "/drafts")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("already-received"));
        }
        conversation(next).then().statusCode(200);
    }
}
