package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A table of people with bad rows is tried, refused as a whole and put right. */
record PeopleAreImported(Scene scene) implements Step {

    private static final String IMPORTS = "/api/v1/people-imports";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public String title() {
        return "HR of Leicester imports a table of people: tried with bad rows, refused, put right, applied";
    }

    @Override
    public String show() {
        String ann = UUID.randomUUID().toString();
        String bob = UUID.randomUUID().toString();
        String began = scene.today().minusDays(90).toString();
        String left = scene.today().minusDays(1).toString();
        String good = "person,name,worker,directorate,from,leftOn,title\n"
                + "%s,Ann Hill,agency-worker,housing,%s,%s,Surveyor%n".formatted(ann, began, left);
        String bad = good + "%s,,agency-worker,housing,soon,,Clerk%ntoo,short%n".formatted(bob);
        String corrected = good + "%s,Bob Dale,agency-worker,housing,%s,%s,Clerk%n".formatted(bob, began, left);

        JsonNode refused = run(true, bad);
        Shown.equal(
                "the status of the first try", "refused", refused.path("status").asText());
        String faults = StreamSupport.stream(refused.path("listed").spliterator(), false)
                .map(fault -> "row %s %s"
                        .formatted(
                                fault.path("row").asText(), fault.path("column").asText()))
                .collect(Collectors.joining(", "));
        for (String place : new String[] {"row 3 name", "row 3 from", "row 4 "}) {
            Shown.that(faults.contains(place), () -> "no fault at " + place + " among " + faults);
        }
        Shown.equal(
                "the same for good", "refused", run(false, bad).path("status").asText());
        created("tried", run(true, corrected), 2);
        scene.person("hr.leicester").get("/api/v1/people/" + ann).expect(404);
        created("applied", run(false, corrected), 2);
        JsonNode known = scene.person("hr.leicester")
                .get("/api/v1/people/" + ann)
                .expect(200)
                .body();
        Shown.equal("the last day", left, known.path("leftOn").asText());
        created("applied again", run(false, corrected), 0);
        return """
                3 rows, faults at %s: nothing applied
                put right: 2 created, and by the same file again none""".formatted(faults);
    }

    private static void created(String when, JsonNode report, int people) {
        Shown.equal("the status, " + when, "done", report.path("status").asText());
        Shown.equal(
                "the people created, " + when,
                people,
                report.path("counts").path("created").asInt());
    }

    private JsonNode run(boolean dry, String table) {
        Client personnel = scene.person("hr.leicester");
        String id = personnel
                .upload(IMPORTS + "?dryRun=" + dry, "text/csv", table)
                .expect(202)
                .body()
                .path("id")
                .asText();
        return Patience.until(
                PATIENCE,
                () -> personnel.get(IMPORTS + "/" + id).expect(200).body(),
                report -> !report.path("status").asText().endsWith("ing"),
                "the import does not come to its end");
    }
}
