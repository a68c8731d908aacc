package probity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire, counted byte by byte, head and body together. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SizesTest {

    private static final String CONVERSATION = "/api/v1/authorities/leicester/conversation";

    private static final int HEAD = 1_536;

    @ParameterizedTest
    @CsvSource({"2, 8192", "100, 8192", "6655, 8192", "6656, 8192", "6657, 16384", "100000, 131072", "2000000, 2097152"
    })
    void an_answer_has_the_size_of_its_class(int length, int size) throws IOException {
        String answer = sent(post(CONVERSATION, Integer.toString(length)));

        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").hasSize(size);
        assertThat(body(answer).stripTrailing()).hasSize(length);
    }

    /** Or its hash would not be the one that was published. */
    @Test
    void a_file_of_json_arrives_as_it_is() throws IOException {
        assertThat(body(sent(post(CONVERSATION, "100 file")))).hasSize(100);
    }

    /** Whoever answers, and whatever they say. */
    @Test
    void what_the_gateway_says_by_itself_has_the_same_size() throws IOException {
        assertThat(sent(post(CONVERSATION + "/nothing", "")))
                .startsWith("HTTP/1.1 404 ")
                .hasSize(8192);
        assertThat(sent(post("/api/v1//codes", ""))).startsWith("HTTP/1.1 400 ").hasSize(8192);
        assertThat(sent(post("/api/v1/gifts", ""))).startsWith("HTTP/1.1 401 ").hasSize(8192);
        assertThat(sent("GET /api/v1/measures HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                        + Surroundings.token() + "\r\n\r\n"))
                .startsWith("HTTP/1.1 503 ")
                .hasSize(8192);
    }

    @Test
    void a_head_has_one_length_whatever_follows_it() throws IOException {
        String table = sent(post("/api/v1/authorities/leicester/concerns", "{}"));

        assertThat(table).containsIgnoringCase("content-type: text/plain");
        assertThat(table.length() - body(table).length()).isEqualTo(HEAD);
    }

    @Test
    void an_answer_to_head_has_no_body() throws IOException {
        String answer = sent("HEAD /api/v1/codes HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").hasSize(HEAD);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private static String post(String path, String body) {
        return "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(path, body.length(), body);
    }

    private static String sent(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
