package probity.concerns.forms;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.drawn;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.raised;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.concerns.ConcernsForQuarkus;

/** A browser without scripts and cookies does everything that a reporter does. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("W-1")
class PlainFormTest {

    /** So that nothing tells a message that came by a form from another one. */
    private static final String RANDOM_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @Test
    void a_concern_is_raised_and_talked_about_by_plain_forms() {
        String receipt = form(
                        "/concerns",
                        "kind=plain-form&text=It+was+%C3%A9vident.%0D%0ATwice.&where=&safeguarding=on"
                                + "&about.posts=head-of-fraud&about.posts=hr-director&about.names=John+Door&notTo=")
                .statusCode(201)
                .header("Set-Cookie", nullValue())
                .extract()
                .path("receipt");

        String session = form("/conversation/session", "receipt=" + receipt)
                .statusCode(200)
                .extract()
                .path("session");
        for (int i = 0; i < 2; i++) {
            form("/conversation/messages", "session=" + session + "&message=&text=And+more.")
                    .statusCode(200)
                    .body("messages.text", equalTo(List.of("And more.")))
                    .body("messages[0].id", matchesPattern(RANDOM_UUID));
        }
        form("/conversation/messages", "session=" + session + "&text=And+yet+more.")
                .statusCode(200)
                .body("messages.text", equalTo(List.of("And more.", "And yet more.")));
        monitoringOfficer()
                .get(CASES + "/" + newestCaseWith(monitoringOfficer(), "plain-form"))
                .then()
                .body("account.text", equalTo("It was évident.\r\nTwice."))
                .body("account.where", nullValue())
                .body("safeguarding", equalTo(true))
                .body("about.posts", equalTo(List.of("hr-director", "head-of-fraud")))
                .body("about.names", equalTo(List.of("John Door")));
    }

    /** So its length says little of what was written. */
    @Test
    void a_form_may_be_filled_up_with_blanks() {
        form("/concerns", "text=Twice.&padding=" + "+".repeat(5_000)).statusCode(201);
        form("/concerns", "text=Twice.&padding=" + "x".repeat(5_000)).statusCode(400);
    }

    @Test
    void a_draft_is_kept_and_continued_by_plain_forms() {
        String receipt = form("/drafts", "concern.text=Half&concern.about.inWords=Somebody")
                .statusCode(201)
                .extract()
                .path("receipt");

        form("/drafts/continuation", "receipt=" + receipt)
                .statusCode(200)
                .body("text", equalTo("Half"))
                .body("about.inWords", equalTo("Somebody"));
    }

    @Test
    void a_form_is_taken_as_strictly_as_json() {
        form("/concerns", "text=A.&colour=red").statusCode(400).body("violations.field", equalTo(List.of("colour")));
        form("/concerns", "text=A.&about.colour=red")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("about.colour")));
        form("/concerns", "text=A.&text=B.").statusCode(400).body("violations.field", equalTo(List.of("text")));
        form("/concerns", "text=A.&safeguarding=perhaps")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("safeguarding")));
        form("/concerns", "text=A.&about=Ann").statusCode(400).body("violations.field", equalTo(List.of("about")));
        form("/concerns", "text=%ZZ").statusCode(400).body("violations.field", equalTo(List.of("form")));
        form("/concerns", "text=%ED%A0%BD").statusCode(400).body("violations.field", equalTo(List.of("form")));
        form("/concerns", "text=%EF%BF%BD+is+a+character").statusCode(201);
        form("/concerns", "kind=plain-form").statusCode(400).body("violations.field", equalTo(List.of("text")));
        form("/concerns", "about.about.about.about=x").statusCode(400);
        form("/concerns", "=&&&==&text").statusCode(400);
    }

    /** Found in the description, so that a new one is tried by itself. */
    @Test
    void each_route_by_which_a_reporter_comes_back_takes_a_form_as_it_takes_json() throws IOException {
        Map<String, Set<String>> routes = comingBack();

        assertThat(routes).hasSizeGreaterThan(9);
        assertThat(routes).allSatisfy((route, fields) -> {
            Response json =
                    given().contentType("application/json").body(values(fields)).post(route, "westminster");
            Response form = given().formParams(values(fields)).post(route, "westminster");
            assertThat(form.statusCode()).isEqualTo(json.statusCode()).isNotIn(400, 415, 500);
            assertThat(form.asString().replaceAll("\"[^\"]*\"(?=[,}])", ""))
                    .isEqualTo(json.asString().replaceAll("\"[^\"]*\"(?=[,}])", ""));
        });
    }

    /** What is sent to each, as far as nothing but texts is. */
    private static Map<String, Set<String>> comingBack() throws IOException {
        try (var file = Objects.requireNonNull(PlainFormTest.class.getResourceAsStream("/openapi/concerns.json"))) {
            var description = new ObjectMapper().readTree(file);
            Map<String, Set<String>> routes = new TreeMap<>();
            description.path("paths").properties().forEach(path -> {
                String body = path.getValue()
                        .at("/post/requestBody/content/application~1json/schema/$ref")
                        .asText();
                var fields = description.at(body.replace("#", "") + "/properties");
                if (path.getKey().matches("/api/v1/authorities/.*/(conversation.*|drafts/continuation)")
                        && !body.isEmpty()) {
                    routes.put(
                            path.getKey(),
                            Set.copyOf(fields.propertyStream()
                                    .map(Map.Entry::getKey)
                                    .toList()));
                }
            });
            return routes;
        }
    }

    /** Of a case of its own. */
    private static Map<String, String> values(Set<String> fields) {
        Map<String, String> values = new HashMap<>(Map.of(
                "receipt", raised(Map.of("text", "Twice.")),
                "next", drawn(),
                "message", UUID.randomUUID().toString(),
                "text", "And more.",
                "upTo", UUID.randomUUID().toString(),
                "file", UUID.randomUUID().toString(),
                "correction", "It was in May.",
                "name", "Cassandra"));
        values.keySet().retainAll(fields);
        return values;
    }

    @Test
    void staff_send_no_forms() {
        as(5, "monitoring-officer")
                .contentType("application/x-www-form-urlencoded")
                .body("text=Hello.")
                .post(CASES + "/" + UUID.randomUUID() + "/messages")
                .then()
                .statusCode(415);
        as(1).contentType("application/x-www-form-urlencoded")
                .body("text=Hello.")
                .post(CASES)
                .then()
                .statusCode(415);
    }

    private static ValidatableResponse form(String route, String body) {
        return given().contentType("application/x-www-form-urlencoded")
                .body(body)
                .post(DOOR + route)
                .then();
    }
}
