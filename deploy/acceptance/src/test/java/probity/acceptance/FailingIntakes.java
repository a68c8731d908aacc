package probity.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import probity.acceptance.RawClient.Answer;

/** Every way in which a reporter's request can fail: each has a message somewhere that could quote what was sent. */
final class FailingIntakes {

    private static final String DOOR = "/api/v1/authorities/leicester/";

    private static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_BODY = 256 * 1024;

    /** No status: the connection was closed, which whoever is still sending may find first. */
    private static final int CLOSED = 0;

    /** Sends something that fails, and answers what came back. */
    private record Way(Set<Integer> statuses, Supplier<Answer> request) {

        Way(int status, Supplier<Answer> request) {
            this(Set.of(status), request);
        }
    }

    private final RawClient reporter;
    private final Canaries canaries;
    private final List<Way> ways;
    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();

    FailingIntakes(RawClient reporter, Canaries canaries) {
        this.reporter = reporter;
        this.canaries = canaries;
        this.ways = Stream.concat(raising().stream(), comingBack().stream()).toList();
    }

    private List<Way> raising() {
        return List.of(
                new Way(400, () -> raise("{\"text\": [\"%s\"]}")),
                new Way(400, () -> raise("{\"text\": 7, \"where\": \"%s\"}")),
                new Way(400, () -> raise("{\"where\": \"%s\"}")),
                new Way(400, () -> raise("{\"%s\": \"x\"}")),
                new Way(400, () -> raise("{\"text\": \"x\", \"kind\": \"%s\"}")),
                new Way(400, () -> raise("{\"text\": \"%s")),
                new Way(400, () -> raise("{\"text\": \"%s\\ud800\"}")),
                new Way(400, () -> raise("{\"text\": \"%s\"} {")),
                new Way(400, () -> raise("[[[[[[\"%s\"")),
                new Way(400, () -> raise("{\"text\": \"%s" + "x".repeat(LONGEST_TEXT) + "\"}")),
                new Way(Set.of(413, CLOSED), () -> raise("{\"text\": \"%s" + "x".repeat(LONGEST_BODY) + "\"}")),
                new Way(400, () -> reporter.post(DOOR + "concerns", "application/json", noUtf8())),
                new Way(415, () -> reporter.post(DOOR + "concerns", "text/plain", word().getBytes(UTF_8))),
                new Way(Set.of(400, CLOSED), () -> reporter.brokenOff(DOOR + "concerns", "{\"text\": \"" + word())),
                new Way(411, () -> reporter.inChunks(DOOR + "concerns", word())),
                new Way(400, () -> formOf("where=%s")),
                new Way(400, () -> formOf("text=x&%s=x")),
                new Way(400, () -> formOf("text=%s&text=y")),
                new Way(400, () -> formOf("text=%%ZZ%s")),
                new Way(404, () -> reporter.json("/api/v1/authorities/%s/concerns".formatted(word()), "{}")),
                new Way(400, () -> reporter.json("/api/v1//authorities/leicester/" + word(), "{}")),
                new Way(404, () -> reporter.json(DOOR + "conversation/" + word(), "{}")));
    }

    private List<Way> comingBack() {
        return List.of(
                new Way(404, () -> talk("conversation", "{\"receipt\": \"%s\"}")),
                new Way(404, () -> talk("conversation", "{\"session\": \"%s\"}")),
                new Way(400, () -> talk("conversation", "{\"receipt\": {\"%s\": 1}}")),
                new Way(404, () -> talk("conversation/session", "{\"receipt\": \"%s\"}")),
                new Way(404, () -> talk("conversation/messages", "{\"receipt\": \"ABCD\", \"text\": \"%s\"}")),
                new Way(400, () -> talk("conversation/messages", "{\"message\": \"%s\", \"text\": \"x\"}")),
                new Way(404, () -> talk("conversation/identity", "{\"receipt\": \"ABCD\", \"name\": \"%s\"}")),
                new Way(400, () -> talk("drafts", "{\"concern\": \"%s\"}")),
                new Way(404, () -> talk("drafts/continuation", "{\"receipt\": \"%s\"}")),
                new Way(404, () -> talk("conversation/file-list", "{\"receipt\": \"%s\"}")),
                new Way(404, () -> talk("conversation/proof", "{\"receipt\": \"%s\"}")),
                new Way(400, () -> reporter.get(DOOR + "receipt-roots?page=" + word())),
                new Way(404, this::fileOfNobody),
                new Way(400, () -> reporter.send(word() + " " + word() + "\r\n\r\n", new byte[0], true)),
                new Way(Set.of(431, CLOSED), () -> reporter.get("/api/v1/codes", "X: " + word().repeat(1_000))));
    }

    /** Fails in the next way of all. */
    void fail(int number) {
        Way way = ways.get(number % ways.size());
        Answer answer = way.request().get();
        assertThat(way.statuses())
                .as("way %d: %s", number % ways.size(), answer.text())
                .contains(answer.status());
        answers.merge(answer.status(), 1, Integer::sum);
    }

    /** How often each status came. */
    Map<Integer, Integer> answers() {
        return new TreeMap<>(answers);
    }

    private Answer raise(String json) {
        return reporter.json(DOOR + "concerns", json.replace("%s", word()));
    }

    private Answer formOf(String form) {
        return reporter.form(DOOR + "concerns", form.formatted(word()));
    }

    private Answer talk(String route, String json) {
        return reporter.json(DOOR + route, json.formatted(word()));
    }

    private byte[] noUtf8() {
        return "{\"text\": \"%s\u00ff\u00fe\"}".formatted(word()).getBytes(ISO_8859_1);
    }

    private Answer fileOfNobody() {
        String body = """
                --b\r
                Content-Disposition: form-data; name="receipt"\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="file"; filename="%s.txt"\r
                \r
                %s\r
                --b--\r
                """.formatted(word(), word(), word());
        return reporter.post(DOOR + "conversation/files", "multipart/form-data; boundary=b", body.getBytes(ISO_8859_1));
    }

    private String word() {
        return canaries.word();
    }
}
