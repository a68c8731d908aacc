package probity.audit.reporting;

import static io.restassured.RestAssured.given;
import static probity.audit.testing.Clients.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestToken;

/** The three who answer for the reports of an authority, and what they do to one. */
public final class ReportsOverHttp {

    public static final String HR = "hr-director";

    public static final String OFFICER = "monitoring-officer";

    public static final String AUDIT = "audit-director";

    private static final Map<String, UUID> HOLDERS =
            Map.of(HR, UUID.randomUUID(), OFFICER, UUID.randomUUID(), AUDIT, UUID.randomUUID());

    private final Authority authority;

    public ReportsOverHttp(Authority authority) {
        this.authority = authority;
    }

    /** Whoever holds that post. */
    public RequestSpecification holderOf(String post) {
        return given().auth().oauth2(TestToken.of(Objects.requireNonNull(HOLDERS.get(post)), authority.id(), post));
    }

    /** The second quarter of 2026. */
    public Response draft(String template) {
        return named(holderOf(OFFICER))
                .body(Map.of("template", template, "quarter", "2026-Q2"))
                .post("/api/v1/reports");
    }

    public String drafted(String template) {
        return draft(template).then().statusCode(201).extract().path("id");
    }

    public Response comment(String id, String post, String section, String text) {
        return change(holderOf(post), id, "comments", Map.of("post", post, "section", section, "text", text));
    }

    public Response signOff(String id, String post) {
        return change(holderOf(post), id, "sign-off", Map.of("post", post));
    }

    public void signedOff(String id) {
        for (String post : List.of(HR, OFFICER, AUDIT)) {
            signOff(id, post).then().statusCode(200);
        }
    }

    public Response publish(String id) {
        return change(holderOf(OFFICER), id, "publication", null);
    }

    public String published(String template) {
        String id = drafted(template);
        signedOff(id);
        publish(id).then().statusCode(200);
        return id;
    }

    public Response withdraw(String id) {
        return change(holderOf(HR), id, "withdrawal", Map.of("reason", "Another quarter was meant."));
    }

    public Response supersede(String id, String by) {
        return change(holderOf(OFFICER), id, "supersession", Map.of("by", by, "reason", "A gift was missing."));
    }

    /** In the version in which it is now. */
    public Response change(RequestSpecification who, String id, String fact, @Nullable Object body) {
        RequestSpecification request = named(who).header("If-Match", look(id).header("ETag"));
        return (body == null ? request : request.body(body)).post("/api/v1/reports/{id}/{fact}", id, fact);
    }

    public Response look(String id) {
        return holderOf(OFFICER).get("/api/v1/reports/{id}", id);
    }

    public Response document(String id, String type) {
        return holderOf(OFFICER).accept(type).get("/api/v1/reports/{id}/document", id);
    }

    /** Somebody else of the same authority. */
    public RequestSpecification somebody(String... posts) {
        return as(authority, posts);
    }

    public static RequestSpecification named(RequestSpecification request) {
        return request.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
