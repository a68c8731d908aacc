package probity.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import probity.acceptance.RawClient.Answer;

/** A hotline files a case for somebody and passes on what they say, and lists another one that it did not file. */
final class HotlineIntakes {

    /** How many there are afterwards. */
    static final int CASES = 2;

    private static final String FILED = "/api/v1/hotline/cases";

    private final Scene scene;
    private final Canaries canaries;

    HotlineIntakes(Scene scene, Canaries canaries) {
        this.scene = scene;
        this.canaries = canaries;
    }

    void passOn() {
        RawClient hotline = system();
        String reference = word();
        String today = scene.today().toString();
        send(hotline, FILED, 201, """
                {"reference": "%s", "receivedOn": "%s", "concern": {"text": "%s", "where": "%s", "identity": "hotline-only"}}
                """.formatted(reference, today, word(), word()));
        send(hotline, FILED + "/messages", 200, """
                {"reference": "%s", "message": "%s", "text": "%s"}
                """.formatted(reference, UUID.randomUUID(), word()));
        send(hotline, FILED + "/reading", 409, """
                {"reference": "%s", "upTo": "%s"}
                """.formatted(reference, UUID.randomUUID()));
        send(hotline, FILED + "/identity", 200, """
                {"reference": "%s", "name": "%s"}
                """.formatted(reference, word()));
        assertStatus(201, hotline.post(FILED + "/files", "multipart/form-data; boundary=b", file(reference)));
        send(hotline, "/api/v1/hotline/reconciliations", 200, """
                {"from": "%1$s", "until": "%1$s", "cases": [
                 {"reference": "%2$s", "receivedOn": "%1$s"},
                 {"reference": "%3$s", "receivedOn": "%1$s", "explanation": "%4$s"}]}
                """.formatted(today, reference, word(), word()));
    }

    /** It shows as much of itself as a reporter does. */
    private RawClient system() {
        String token =
                new Login(scene.addresses().realm()).clientToken("hotline.leicester", "demo-only-hotline-leicester");
        List<String> headers = new ArrayList<>(canaries.headers());
        headers.addAll(List.of("Authorization", "Bearer " + token));
        return new RawClient(scene.addresses().gateway(), canaries.source(), headers);
    }

    private byte[] file(String reference) {
        return """
                --b\r
                Content-Disposition: form-data; name="reference"\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="file"; filename="%s.txt"\r
                Content-Type: text/plain\r
                \r
                %s was here.\r
                --b--\r
                """.formatted(reference, word(), word()).getBytes(ISO_8859_1);
    }

    private static void send(RawClient hotline, String path, int status, String json) {
        assertStatus(status, hotline.json(path, json));
    }

    private static void assertStatus(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    private String word() {
        return canaries.word();
    }
}
