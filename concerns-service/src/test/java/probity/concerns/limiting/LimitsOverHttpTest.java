package probity.concerns.limiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.drawn;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.raised;
import static probity.concerns.ConcernsOverHttp.written;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.FormWithFile;
import probity.concerns.ConcernsForQuarkus;

@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class LimitsOverHttpTest {

    private static final int AT_ONCE = 240;

    private static final int WRITTEN_IN_A_DAY = 200;

    private static final Map<String, ?> CONCERN = Map.of("text", "Invoices are paid twice.");

    @Test
    void a_receipt_that_leads_nowhere_is_held_up_as_one_that_leads_to_a_case() {
        String right = raised(CONCERN);
        String wrong = drawn();

        Response rightRefused = refusedAfter(AT_ONCE, _ -> conversation(right));
        Response wrongRefused = refusedAfter(AT_ONCE, _ -> conversation(wrong));
        Response malformedRefused = refusedAfter(AT_ONCE, _ -> conversation("nonsense"));

        assertThat(wrongRefused.asString()).isEqualTo(rightRefused.asString()).isEqualTo(malformedRefused.asString());
        assertThat(wrongRefused.headers().toString())
                .isEqualTo(rightRefused.headers().toString());
        conversation("other nonsense").then().statusCode(404);
    }

    @Test
    void what_is_refused_is_not_stored_and_what_was_taken_in_is_there() {
        String receipt = raised(CONCERN);

        refusedAfter(WRITTEN_IN_A_DAY, i -> written(receipt, "Message " + i));

        conversation(receipt).then().statusCode(200).body("messages.size()", equalTo(WRITTEN_IN_A_DAY));
    }

    @Test
    void drafts_are_held_up_by_receipt_too() {
        String receipt = drawn();

        refusedAfter(AT_ONCE, _ -> nobody().body(Map.of("receipt", receipt)).post(DOOR + "/drafts/continuation"));
    }

    @Test
    void whoever_changes_a_receipt_is_held_up_alike_whether_it_leads_to_a_case_or_not() {
        String right = raised(CONCERN);
        String wrong = drawn();
        String next = drawn();

        Response rightRefused = refusedAfter(AT_ONCE, _ -> changed(right, next));
        Response wrongRefused = refusedAfter(AT_ONCE, _ -> changed(wrong, drawn()));

        assertThat(wrongRefused.asString()).isEqualTo(rightRefused.asString());
        assertThat(wrongRefused.headers().toString())
                .isEqualTo(rightRefused.headers().toString());
        conversation(next).then().statusCode(200);
    }

    @Test
    void a_receipt_is_changed_no_more_often_than_a_case_is_written_to() {
        var current = new AtomicReference<>(raised(CONCERN));

        refusedAfter(WRITTEN_IN_A_DAY, _ -> {
            String next = drawn();
            Response answer = changed(current.get(), next);
            if (answer.statusCode() == 200) {
                current.set(next);
            }
            return answer;
        });

        conversation(current.get()).then().statusCode(200);
    }

    /** Of a file it is known only when it comes last whose it is, and of a proof as with all that is read. */
    @Test
    void whoever_asks_for_a_proof_or_sends_files_is_held_up_alike_whether_there_is_a_case_or_not() {
        for (Function<String, Response> door : List.<Function<String, Response>>of(
                LimitsOverHttpTest::proof, LimitsOverHttpTest::sentFile, LimitsOverHttpTest::sentFileWithEmptyFields)) {
            String right = raised(CONCERN);
            String wrong = drawn();

            Response rightRefused = refusedAfter(AT_ONCE, _ -> door.apply(right));
            Response wrongRefused = refusedAfter(AT_ONCE, _ -> door.apply(wrong));

            assertThat(wrongRefused.asString()).isEqualTo(rightRefused.asString());
        }
    }

    private static Response proof(String receipt) {
        return nobody().body(Map.of("receipt", receipt)).post(DOOR + "/conversation/proof");
    }

    private static Response sentFile(String receipt) {
        return file(new FormWithFile().field("receipt", receipt));
    }

    /** As a plain page sends them that were left blank. */
    private static Response sentFileWithEmptyFields(String receipt) {
        return file(new FormWithFile().field("session", "").field("id", "").field("receipt", receipt));
    }

    private static Response file(FormWithFile form) {
        Response sent = form.file("a.txt", "He said so.".getBytes(StandardCharsets.UTF_8))
                .in(RestAssured.given())
                .post(DOOR + "/conversation/files");
        assertThat(sent.statusCode()).isIn(201, 404, 429);
        return sent;
    }

    private static Response changed(String receipt, String next) {
        return nobody().body(Map.of("receipt", receipt, "next", next)).post(DOOR + "/conversation/receipt");
    }

    /** A concern is refused by no limit here, however often its receipt was tried before. */
    @Test
    void a_receipt_that_is_held_up_can_still_be_raised_under() {
        String receipt = drawn();
        refusedAfter(AT_ONCE, _ -> conversation(receipt));

        nobody().body(Map.of("receipt", receipt, "text", "Invoices are paid twice."))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(201);
    }

    /** Some more pass while they are sent, one a second. */
    private static Response refusedAfter(int passing, IntFunction<Response> request) {
        Response refused = IntStream.range(0, passing * 5)
                .mapToObj(request)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        refused.then().contentType("application/problem+json").body("code", equalTo("too-many-requests"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        return refused;
    }
}
