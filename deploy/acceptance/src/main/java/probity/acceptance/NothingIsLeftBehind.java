package probity.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reporters show and say what must not be found, rightly and wrongly; then all logs are read, and all that database,
 * brokers, identity provider and mail server keep on disk. Tables and topics are looked into as they lie there: what is
 * unpacked first, CanaryTest looks into.
 */
record NothingIsLeftBehind(Scene scene) implements Step {

    private static final String DOOR = "/api/v1/authorities/leicester/";

    private static final int TIMES = 5;

    @Override
    public String title() {
        return "What reporters say and show of themselves is in no log and in no file";
    }

    @Override
    public String show() {
        var canaries = new Canaries();
        List<String> secrets = new ArrayList<>(canaries.secrets());
        for (int i = 0; i < TIMES; i++) {
            String receipt = raised(canaries);
            secrets.add(receipt);
            secrets.add(receipt.replace("-", ""));
            refused(canaries, receipt);
        }
        var control = new LeakScan(secrets);
        control.look("control", canaries.word());
        Shown.equal(
                "what is found of a word that was said aloud",
                1,
                control.found().size());

        Path state = scene.addresses().secrets().resolveSibling("data");
        var scan = new LeakScan(secrets);
        scan.lookInto("logs", state.resolveSibling("logs"));
        for (String part : List.of("postgres", "kafka", "keycloak", "mail")) {
            scan.lookInto(part, state.resolve(part));
        }
        Shown.that(scan.found().isEmpty(), () -> "found in " + scan.found().keySet());
        return """
                %d concerns and as many refused requests; %,d forms of what they showed and said, receipts included
                %s
                found nothing in %,d MiB; said aloud, it is found""".formatted(TIMES, scan.forms(), String.join("; ", scan.summary()), scan.bytes() >> 20);
    }

    private String raised(Canaries canaries) {
        String receipt = post("concerns", canaries, """
                        {"text": "%s", "where": "%s", "name": "%s", "about": {"names": ["%s"]}}
                        """.formatted(
                                canaries.word(), canaries.word(), canaries.word(), canaries.word()))
                .expect(201)
                .body()
                .path("receipt")
                .asText();
        post("conversation/messages", canaries, """
                        {"receipt": "%s", "message": "%s", "text": "%s"}
                        """.formatted(receipt, UUID.randomUUID(), canaries.word()))
                .expect(200);
        return receipt;
    }

    private void refused(Canaries canaries, String receipt) {
        post("concerns", canaries, "{\"text\": \"%s".formatted(canaries.word())).expect(400);
        post("concerns", canaries, "{\"%s\": \"%s\"}".formatted(canaries.word(), receipt))
                .expect(400);
        post("conversation", canaries, "{\"receipt\": \"%s\"}".formatted(canaries.word()))
                .expect(404);
    }

    private Reply post(String route, Canaries canaries, String json) {
        return scene.nobody().post(DOOR + route, json, canaries.headers().toArray(String[]::new));
    }
}
