package probity.declarations.requirements;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.chassis.testing.TestToken;
import probity.declarations.requirements.Example.Call;

/**
 * A code that runs under names of its own, in an authority of its own, or the one that is shipped.
 *
 * @param prefix of its names; empty for the one that is shipped
 */
record Copy(String prefix, String code, String authority) {

    private static final UUID ANYBODY = UUID.fromString("00000000-0000-4000-8000-0000000000aa");

    /** Waits until the tables show whom HR has registered. */
    private static final Call LISTED = new Call("hr", "/api/v1/people?limit=1", null, null);

    static Copy of(String prefix, ShippedCode shipped) {
        return new Copy(prefix, shipped.name(), shipped.authority());
    }

    /** The document under the names of the copy. */
    ObjectNode named(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        copy.put("code", prefix + copy.path("code").asText());
        copy.path("adoptions")
                .forEach(each -> ((ObjectNode) each)
                        .put("authority", prefix + each.path("authority").asText()));
        if (copy.has("supersedes")) {
            copy.put("supersedes", prefix + copy.path("supersedes").asText());
        }
        return copy;
    }

    /** What the API answers, in the words of the code that is shipped. */
    JsonNode answer(Example example) {
        return example.gift() == null ? taken(example) : assessed(example.gift());
    }

    /** All of them, if they differ: then no example says so. */
    private JsonNode assessed(Example.Gift gift) {
        List<JsonNode> answers = gift.facts().stream()
                .map(facts -> request(null)
                        .body(facts)
                        .post("/api/v1/codes/%s%s/gift-assessment".formatted(prefix, code))
                        .asString())
                .map(Json::read)
                .map(Copy::shortly)
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.getFirst() : Json.tree(answers);
    }

    /** What somebody who asks wants to know: must I, may I keep it, what to do by when, who says so, what is open. */
    private static JsonNode shortly(JsonNode answer) {
        ObjectNode said = Json.object();
        said.set("declare", answer.path("answer"));
        said.set("forbidden", answer.path("prohibited"));
        said.set(
                "duties",
                Json.tree(each(answer.path("obligations")).map(Copy::duty).toList()));
        said.set("clauses", answer.path("clauses"));
        said.set(
                "open",
                Json.tree(each(answer.path("questions"))
                        .map(question -> question.path("circumstance"))
                        .toList()));
        return said;
    }

    private static String duty(JsonNode duty) {
        String what =
                "%s: %s".formatted(duty.path("act").asText(), duty.path("to").asText());
        return duty.has("due") ? what + ", by " + duty.path("due").asText() : what;
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return list.valueStream();
    }

    private JsonNode taken(Example example) {
        var told = new Told();
        Stream.concat(
                        Stream.ofNullable(example.serves()).flatMap(worker -> Stream.of(registering(worker), LISTED)),
                        Stream.ofNullable(example.before()).flatMap(List::stream))
                .forEach(call -> told.hear(call(call, told)));
        String take = filled(String.valueOf(example.take()), told);
        List<@Nullable Object> answers = new ArrayList<>();
        for (Call ask : Objects.requireNonNull(example.ask())) {
            answers.add(answer(ask, take, told));
        }
        return Json.tree(answers.size() == 1 ? answers.getFirst() : answers);
    }

    private @Nullable Object answer(Call ask, String take, Told told) {
        Response answer = call(ask, told);
        if (answer.statusCode() >= 300) {
            return answer.statusCode();
        }
        String json = prefix.isEmpty() ? answer.asString() : answer.asString().replace(prefix, "");
        return JsonPath.from(json).get(take);
    }

    private static Call registering(String worker) {
        boolean member = worker.contains("council") || worker.contains("member") || worker.contains("mayor");
        return new Call("hr", null, "/api/v1/people", Json.read("""
                {"person": "{person}", "name": "Ann Hill",
                 "placement": {"capacity": "%s", "directorate": "corporate", "posts": ["declarant"],
                               "from": "2018-02-05", "job": {"worker": "%s"}}}
                """.formatted(member ? "member" : "officer", worker)));
    }

    private Response call(Call call, Told told) {
        String token = call.roles() == null ? null : token(call.roles(), told);
        RequestSpecification request = request(token);
        if (!told.seen.isEmpty()) {
            request.header("Probity-Seen", told.seen);
        }
        return call.get() != null
                ? request.get(filled(call.get(), told))
                : request.header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(filled(String.valueOf(call.body()), told))
                        .post(filled(String.valueOf(call.post()), told));
    }

    private String token(String roles, Told told) {
        UUID who = switch (roles) {
            case "declarant" -> told.person;
            case "line-manager", "director" -> told.other;
            default -> ANYBODY;
        };
        return TestToken.of(who, prefix + authority, roles.split(" "));
    }

    private static RequestSpecification request(@Nullable String token) {
        RequestSpecification request = given().contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }

    private String filled(String text, Told told) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        var names = Map.of(
                "{code}", prefix + code,
                "{authority}", prefix + authority,
                "{person}", told.person.toString(),
                "{other}", told.other.toString(),
                "{last}", told.last,
                "{today}", today.toString(),
                "{in a month}", today.plusDays(30).toString(),
                "{almost a year ago}", today.minusYears(1).plusDays(1).toString(),
                "{thirteen months ago}", today.minusMonths(13).plusDays(1).toString());
        return names.entrySet().stream()
                .reduce(text, (filled, name) -> filled.replace(name.getKey(), name.getValue()), (one, _) -> one);
    }

    /** Whom one example is about, and what it was told so far. */
    private static final class Told {

        private final UUID person = UUID.randomUUID();
        private final UUID other = UUID.randomUUID();
        private String last = "";
        private String seen = "";

        void hear(Response done) {
            if (done.statusCode() == 201) {
                last = String.valueOf(done.<Object>path("id"));
                seen = done.header("Probity-Seen");
            }
        }
    }
}
