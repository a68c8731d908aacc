package probity.concerns.hiding;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.DOOR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import probity.concerns.ConcernsForQuarkus;

/** A line in a log has a time, so a request of a reporter leaves none, however broken it arrives. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class BrokenRequestsTest {

    /** Taken for UTF-32, which they are not. */
    private static final byte[] NO_ENCODING = {0, 0, 0, '{', 0, 0x22, 0, 0, 0, 0, 0, 0};

    private final List<String> logged = new CopyOnWriteArrayList<>();

    @TestHTTPResource
    URI service;

    @Test
    void no_broken_request_of_a_reporter_leaves_a_line() throws IOException {
        var log = LogCapture.into(logged);
        Logger.getLogger("").addHandler(log);
        try {
            Stream<byte[]> bodies = Stream.concat(
                    Stream.of("{", "{\"text\": \"\\ud800\"}", "[[[[", "\"", "{\"text\": \"A.\"} {", "\u0000")
                            .map(body -> body.getBytes(StandardCharsets.UTF_8)),
                    Stream.of(NO_ENCODING, new byte[] {'{', '"', (byte) 0xFF, (byte) 0xFE}));
            for (byte[] body : bodies.toList()) {
                for (String route : List.of(
                        "/concerns", "/conversation", "/conversation/messages", "/conversation/proof", "/drafts")) {
                    assertThat(sent(route, "application/json", body, body.length))
                            .contains(" 400 ");
                }
                sent("/concerns", "application/x-www-form-urlencoded", body, body.length);
            }
            assertThat(sent("/concerns", "application/json", new byte[] {'{'}, 100))
                    .isEmpty();
            assertThat(sent("/concerns", "application/x-www-form-urlencoded", new byte[] {'a'}, 100))
                    .isEmpty();
            assertThat(sent("/concerns", "application/json;charset=no-such", new byte[] {'{', '}'}, 2))
                    .isNotEmpty();

            Logger.getLogger("").info("A line that was logged is found.");
            assertThat(logged)
                    .filteredOn(line -> !isAboutKafka(line))
                    .singleElement()
                    .asString()
                    .contains("A line that was logged is found.");
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    /** It is away in this test, and says so all the time. */
    private static boolean isAboutKafka(String line) {
        return line.contains("kafka") || line.contains("probity.chassis.relay");
    }

    /** What comes back; nothing if the connection is given up before all was sent. */
    private String sent(String route, String type, byte[] body, int length) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String head = String.join(
                    "\r\n",
                    "POST " + DOOR + route + " HTTP/1.1",
                    "Host: x",
                    "Content-Type: " + type,
                    "Content-Length: " + length,
                    "Connection: close",
                    "",
                    "");
            var request = new ByteArrayOutputStream();
            request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            if (length > body.length) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
