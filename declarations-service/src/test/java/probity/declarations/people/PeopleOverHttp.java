package probity.declarations.people;

import static probity.declarations.Demo.HR;

import io.restassured.response.Response;
import java.util.UUID;
import probity.declarations.Demo;

/** What HR does to one person, in Kensington and Chelsea. */
record PeopleOverHttp(UUID person) {

    static final String PEOPLE = "/api/v1/people";

    static PeopleOverHttp somebodyNew() {
        return new PeopleOverHttp(UUID.randomUUID());
    }

    String place() {
        return PEOPLE + "/" + person;
    }

    /** With a job as JSON, from a day on. */
    Response registered(String job, String from) {
        return listed(HR.sends("""
                        {"person": "%s", "name": "Ann Hill", "placement": %s}
                        """.formatted(person, placement("adult-services", job, from)))
                .post(PEOPLE));
    }

    /** In the version that the person is in now. */
    Response changed(String fact, String json) {
        String version = HR.asks().get(place()).header("ETag");
        return listed(HR.sends(json).header("If-Match", version).post(place() + "/" + fact));
    }

    static String placement(String directorate, String job, String from) {
        return """
                {"capacity": "%s", "directorate": "%s", "lineManager": "%s", "posts": ["declarant"], "from": "%s",
                 "job": %s}
                """.formatted(job.contains("council") ? "member" : "officer", directorate, Demo.MANAGER.id(), from, job);
    }

    /** Waits until the tables show what was done. */
    private static Response listed(Response write) {
        if (write.statusCode() < 300) {
            HR.asks()
                    .header("Probity-Seen", write.header("Probity-Seen"))
                    .get(PEOPLE + "?limit=1")
                    .then()
                    .statusCode(200);
        }
        return write;
    }
}
