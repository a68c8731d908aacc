package probity.declarations.whomay;

import static java.util.Map.entry;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.DirectoryOverHttp.SCIM;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import probity.chassis.testing.Thing;
import probity.declarations.DirectoryOverHttp;

/** People, each of them new, as HR and as the directory keeps them. */
final class PeopleThings {

    private static final String PEOPLE = "/api/v1/people";

    private PeopleThings() {}

    static Map<String, Supplier<Thing>> all() {
        return Map.ofEntries(
                entry("somebody new", PeopleThings::newcomer),
                entry("person", PeopleThings::person),
                entry(
                        "person who moved",
                        () -> then(person(), "placement", placement(today().toString(), MANAGER.id()))),
                entry("leaver", () -> then(person(), "leaving", "{\"on\": \"%s\"}".formatted(today()))),
                entry("person long gone", () -> then(person(), "leaving", "{\"on\": \"2026-02-01\"}")),
                entry("person away", () -> then(person(), "absence", absence())),
                entry("import", PeopleThings::imported),
                entry("new user", PeopleThings::newUser),
                entry("schema", PeopleThings::schema),
                entry("user", PeopleThings::user));
    }

    private static Thing newcomer() {
        return newcomer(MANAGER.id());
    }

    private static Thing newcomer(UUID boss) {
        UUID person = UUID.randomUUID();
        return Thing.NONE
                .with("person", person)
                .with(WhoMayTest.OWN, person)
                .with("today", today())
                .with("placement", placement("2026-01-05", boss))
                .with("move", placement(today().toString(), boss))
                .with("absence", absence());
    }

    static Thing person() {
        return registered(newcomer());
    }

    /** Of a line manager who has nobody else below. */
    static Thing personOfTheirOwn() {
        UUID boss = UUID.fromString(person().value("person"));
        return registered(newcomer(boss)).with(WhoMayTest.BOSS, boss);
    }

    private static Thing registered(Thing newcomer) {
        String person = newcomer.value("person");
        String name = "Ann " + person.replace("-", "");
        Response registered = HR.sends("""
                        {"person": "%s", "name": "%s", "placement": %s}
                        """.formatted(person, name, newcomer.value("placement")))
                .post(PEOPLE);
        return seen(newcomer, registered)
                .withId(person)
                .with("name", name)
                .watched(() -> HR.asks().get(PEOPLE + "/" + person));
    }

    /** Once whoever decides by it knows. */
    private static Thing seen(Thing person, Response said) {
        String seen = said.header("Probity-Seen");
        HR.asks().header("Probity-Seen", seen).get(PEOPLE + "?limit=1").then().statusCode(200);
        return person.with(Thing.SEEN, seen);
    }

    private static Thing then(Thing person, String fact, String body) {
        Response said = HR.sends(body).header("If-Match", "\"1\"").post(PEOPLE + "/" + person.value("id") + "/" + fact);
        said.then().statusCode(200);
        return seen(person, said);
    }

    private static String placement(String from, UUID boss) {
        return """
                {"capacity": "officer", "directorate": "corporate", "lineManager": "%s", "posts": ["declarant"],
                 "from": "%s"}
                """.formatted(boss, from);
    }

    private static String absence() {
        return "{\"deputy\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}"
                .formatted(MANAGER.id(), today(), today().plusDays(7));
    }

    private static Thing imported() {
        Response begun = HR.asks()
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("person,name,directorate,from\n")
                .post("/api/v1/people-imports");
        return Thing.NONE.withId(begun.path("id"));
    }

    private static Thing newUser() {
        var somebody = DirectoryOverHttp.somebodyNew();
        return Thing.NONE
                .with("user", somebody.json())
                .with("post", "case-handler")
                .withId(somebody.person())
                .watched(() -> DirectoryOverHttp.asks().get(somebody.place()));
    }

    private static Thing schema() {
        return Thing.NONE.with("name", "User").with("urn", "urn:ietf:params:scim:schemas:core:2.0:User");
    }

    private static Thing user() {
        Thing user = newUser();
        DirectoryOverHttp.asks()
                .body(user.value("user"))
                .post(SCIM + "/Users")
                .then()
                .statusCode(201);
        return user;
    }
}
