package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** The council's HR directory tells by SCIM who joins, who changes and who leaves; nobody else may. */
record DirectoryPushesPeople(Scene scene) implements Step {

    static final String MANAGERS_ADDRESS = "manager.kensington@probity.example";

    private static final String MANAGER = "00000002-0000-4000-8000-000000000002";

    private static final String DIRECTOR = "00000002-0000-4000-8000-000000000003";

    private static final String USERS = "/scim/v2/Users";

    private static final String GROUP = "/scim/v2/Groups/case-handler";

    @Override
    public String title() {
        return "The HR directory of Kensington and Chelsea pushes its people by SCIM";
    }

    @Override
    public String show() {
        Client directory = scene.directory("kensington");
        scene.person("hr.kensington").get(USERS).expect(403);
        addressOfTheManager(directory);
        String joiner = UUID.randomUUID().toString();
        Reply created =
                directory.scim("POST", USERS, user(joiner, "Surveyor", MANAGER)).expect(201);
        String place = USERS + "/" + joiner;
        Reply promoted = directory
                .scim("PATCH", place, patch("replace", "title", "\"Head of Surveys\""))
                .expect(200);
        Shown.equal(
                "the title", "Head of Surveys", promoted.body().path("title").asText());
        directory
                .scim("PATCH", GROUP, patch("add", "members", "[{\"value\": \"%s\"}]".formatted(joiner)))
                .expect(200);
        Reply handler =
                scene.person("hr.kensington").get("/api/v1/people/" + joiner).expect(200);
        Shown.that(
                handler.body().path("placement").path("posts").toString().contains("case-handler"),
                () -> "HR does not see the post: " + handler.body().path("placement"));
        String bulk = together(directory, joiner);
        JsonNode leaver = scene.person("hr.kensington")
                .get("/api/v1/people/" + joiner)
                .expect(200)
                .body();
        Shown.equal(
                "the last day", scene.today().toString(), leaver.path("leftOn").asText());
        return """
                created as %s, promoted as %s, member of the group case-handler, which HR sees as the post
                one bulk request: %s; HR sees the leaver's last day, %s; HR's own token at the door: 403""".formatted(
                        created.header("ETag"),
                        promoted.header("ETag"),
                        bulk,
                        leaver.path("leftOn").asText());
    }

    /** Mail goes to the address that the directory tells. The manager may be known to it from an earlier tour. */
    private static void addressOfTheManager(Client directory) {
        Reply known = directory.get(USERS + "/" + MANAGER);
        Reply told = known.status() == 200
                ? directory
                        .scim("PATCH", USERS + "/" + MANAGER, patch("replace", "emails", emails(MANAGERS_ADDRESS)))
                        .expect(200)
                : directory.scim("POST", USERS, manager()).expect(201);
        Shown.that(told.text().contains(MANAGERS_ADDRESS), () -> "the directory reads back another address");
    }

    /** In one request somebody joins under the first one, who then leaves, and then so does the other. */
    private static String together(Client directory, String joiner) {
        String other = UUID.randomUUID().toString();
        JsonNode done = directory
                .scim("POST", "/scim/v2/Bulk", """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [
                         {"method": "POST", "path": "/Users", "bulkId": "other", "data": %s},
                         {"method": "PATCH", "path": "/Users/%s", "data": %s},
                         {"method": "PATCH", "path": "/Users/%s", "data": %s},
                         {"method": "DELETE", "path": "/Users/%s"}]}
                        """.formatted(
                        user(other, "Clerk", joiner), joiner, leaving(), "bulkId:other", leaving(), UUID.randomUUID()))
                .expect(200)
                .body()
                .path("Operations");
        Shown.equal(
                "the operations",
                "201 200 200 404",
                "%s %s %s %s"
                        .formatted(
                                done.path(0).path("status").asText(),
                                done.path(1).path("status").asText(),
                                done.path(2).path("status").asText(),
                                done.path(3).path("status").asText()));
        Shown.that(
                !directory
                        .get(USERS + "/" + joiner)
                        .expect(200)
                        .body()
                        .path("active")
                        .asBoolean(true),
                () -> "the leaver is still active");
        return "a joiner 201, two leavers 200, an unknown one 404";
    }

    private static String leaving() {
        return patch("replace", "active", "false");
    }

    private static String patch(String operation, String path, String value) {
        return """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [{"op": "%s", "path": "%s", "value": %s}]}
                """.formatted(operation, path, value);
    }

    private static String emails(String address) {
        return "[{\"value\": \"%s\", \"type\": \"work\"}]".formatted(address);
    }

    private static String manager() {
        String names = names("manager.kensington", "Martin", "Okoro", MANAGERS_ADDRESS);
        return user(MANAGER, names, "Care Contracts Manager", DIRECTOR);
    }

    private static String user(String id, String title, String manager) {
        String name = "tour." + id.substring(0, 8);
        return user(id, names(name, "Ann", "Hill", name + "@probity.example"), title, manager);
    }

    private static String names(String userName, String given, String family, String address) {
        return """
                "userName": "%s", "name": {"givenName": "%s", "familyName": "%s"}, "emails": %s
                """.formatted(userName, given, family, emails(address));
    }

    private static String user(String id, String names, String title, String manager) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                 "externalId": "%s", %s, "title": "%s", "userType": "employee", "active": true,
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                     {"department": "Adult Services", "manager": {"value": "%s"}}}
                """.formatted(id, names, title, manager);
    }
}
