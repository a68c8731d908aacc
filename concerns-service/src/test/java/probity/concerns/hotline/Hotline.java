package probity.concerns.hotline;

import static java.util.Map.entry;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.in;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A hotline as it is met: its system, by its own references. */
public record Hotline(String authority, int client) {

    public static final Hotline OURS = new Hotline("westminster", 90);

    /** A second provider of the same authority. */
    public static final Hotline OTHER = new Hotline("westminster", 91);

    /** One that lists more than it files. */
    public static final Hotline CROWDED = new Hotline("westminster", 92);

    /** The same provider's system at another authority. */
    public static final Hotline ELSEWHERE = new Hotline("leicester", 90);

    public static final String FILED = "/api/v1/hotline/cases";

    public static final String RECONCILIATIONS = "/api/v1/hotline/reconciliations";

    public RequestSpecification system() {
        return in(authority, client, "hotline");
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    /** A reference that was not used before. */
    public static String newReference() {
        return "SC/" + UUID.randomUUID().toString().substring(0, 8);
    }

    public Response file(String reference, Map<String, ?> concern) {
        return file(Map.of("reference", reference, "receivedOn", today().toString(), "concern", concern));
    }

    public Response file(Map<String, ?> body) {
        return system().body(body).post(FILED);
    }

    public Response conversation(String reference) {
        return post("conversation", reference, Map.of());
    }

    public Response post(String what, String reference, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("reference", reference);
        return system().body(body).post(FILED + "/" + what);
    }

    /** Of one day. */
    public Response reconcile(LocalDate day, Map<?, ?>... cases) {
        return system().body(Map.ofEntries(
                        entry("from", day.toString()), entry("until", day.toString()), entry("cases", List.of(cases))))
                .post(RECONCILIATIONS);
    }

    public static Map<String, ?> listed(String reference, LocalDate day) {
        return Map.of("reference", reference, "receivedOn", day.toString());
    }

    /** What somebody in that post sees of what the two lists do not agree on. */
    public static List<Map<String, ?>> gaps(RequestSpecification handler) {
        return handler.queryParam("limit", 200)
                .get("/api/v1/hotline-gaps")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    static RequestSpecification audit() {
        return as(7, "audit-director");
    }
}
