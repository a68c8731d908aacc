package probity.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A report of the last quarter that is closed: drafted, commented on, signed off by three posts, published, and proved. */
record ReportIsPublished(Scene scene) implements Step {

    private static final String REPORTS = "/api/v1/reports";

    private static final String COMMITTEE = "committee.kensington";

    /** Who answers for which section. */
    private static final Map<String, String> OWNERS =
            Map.of("audit-director", "concerns", "hr-director", "interests", "monitoring-officer", "gifts");

    /** What happened on its last day has arrived by then. */
    private static final int DAYS_TO_ARRIVE = 8;

    private static final int MONTHS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String title() {
        return "The committee's report is signed off by three, published, and proved offline to whoever holds it";
    }

    @Override
    public String show() {
        Reply draft = holderOf("monitoring-officer")
                .create(REPORTS, "{\"template\":\"committee\",\"quarter\":\"%s\"}".formatted(quarter()))
                .expect(201);
        String report = REPORTS + "/" + draft.body().path("id").asText();
        Client committee = scene.person(COMMITTEE);
        committee.get(report).expect(404);
        OWNERS.forEach((post, section) -> say(report, post, "comments", """
                {"post":"%s","section":"%s","text":"Nothing in this section needs the committee's decision."}
                """.formatted(post, section)));
        holderOf("monitoring-officer")
                .change(report + "/publication", tag(report), "{}")
                .expect(409);
        OWNERS.keySet().forEach(post -> say(report, post, "sign-off", "{\"post\":\"%s\"}".formatted(post)));
        say(report, "monitoring-officer", "publication", "{}");

        String json = committee
                .get(report + "/document", "Accept", "application/json")
                .expect(200)
                .text();
        String pdf = committee
                .get(report + "/document", "Accept", "application/pdf")
                .expect(200)
                .text();
        Shown.that(pdf.startsWith("%PDF-"), () -> "the report is no PDF");
        String proof = Patience.until(
                        PATIENCE,
                        () -> committee.get(report + "/proof"),
                        reply -> reply.status() == 200,
                        "that it was published does not arrive in the ledger")
                .text();
        String key = committee.get("/api/v1/ledger/key").expect(200).text();
        String holds = checked(0, key, proof, json);
        String altered = checked(1, key, proof, json.replaceFirst("\"title\":\"R", "\"title\":\"r"));
        return "%s on %s, %d bytes as JSON; to the committee a draft was not there\n%s\nwith one letter changed: %s"
                .formatted(draft.body().at("/about/title").asText(), quarter(), json.length(), holds, altered);
    }

    /** The last one that has been over for a week. */
    private String quarter() {
        LocalDate last = scene.today().minusDays(DAYS_TO_ARRIVE).minusMonths(MONTHS);
        return "%d-Q%d".formatted(last.getYear(), (last.getMonthValue() - 1) / MONTHS + 1);
    }

    private Client holderOf(String post) {
        String user = switch (post) {
            case "audit-director" -> "audit";
            case "monitoring-officer" -> "mo";
            default -> post;
        };
        return scene.person(user + ".kensington");
    }

    private void say(String report, String post, String what, String json) {
        holderOf(post).change(report + "/" + what, tag(report), json).expect(200);
    }

    private String tag(String report) {
        return holderOf("monitoring-officer").get(report).expect(200).header("ETag");
    }

    /** What the command says that has nothing but these three files. */
    private String checked(int end, String key, String proof, String json) {
        try {
            Path folder = Files.createTempDirectory("report");
            List<Path> files = List.of(
                    Files.writeString(folder.resolve("keys"), key),
                    Files.writeString(folder.resolve("report.tlog-proof"), proof),
                    Files.writeString(folder.resolve("report.json"), json));
            Path tool = scene.addresses().commands().resolve("../../contracts/tools/CheckProof.java");
            Process running = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            tool.normalize().toString(),
                            files.get(0).toString(),
                            files.get(1).toString(),
                            files.get(2).toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int ended = running.waitFor();
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
            Shown.equal("how the check ends, which says " + said, end, ended);
            return said.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
