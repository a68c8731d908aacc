package probity.concerns.hiding;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.FormWithFile;
import probity.chassis.testing.TestToken;
import probity.concerns.ConcernsForQuarkus;

/** A file that is on its way to somebody who is put out of the case breaks off, and nothing is written down of it. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class SetAsideWhileReadingTest {

    private static final String LINE = "He said so, again and again.\n";

    /** All lines are more than what fits, many times over, into all buffers on the way to somebody who does not read. */
    private static final int LINES = 800_000;

    private static final int BUFFER = 64 << 10;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private static final int PATIENCE_MILLIS = 20_000;

    private static final String CONTROL = "A line that was logged is found.";

    private final List<String> logged = new CopyOnWriteArrayList<>();

    @TestHTTPResource
    URI service;

    private String place;
    private String file;

    /** Somebody whose file is on its way, and who has read no more than where it begins. */
    private static final class Reader implements AutoCloseable {

        private final Socket socket = new Socket();
        private final InputStream in;
        private final long length;

        Reader(URI service, String request) throws IOException {
            socket.setReceiveBufferSize(BUFFER);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            in = socket.getInputStream();
            length = lengthIn(head());
        }

        private String head() throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int one = in.read();
                assertThat(one).isNotNegative();
                head.append((char) one);
            }
            return head.toString().toLowerCase(Locale.ROOT);
        }

        private static long lengthIn(String head) {
            assertThat(head).startsWith("http/1.1 200 ");
            return head.lines()
                    .filter(line -> line.startsWith("content-length: "))
                    .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
                    .sum();
        }

        /** How much comes, until it was all of it or the connection ends. */
        long rest() throws IOException {
            byte[] piece = new byte[BUFFER];
            long read = 0;
            try {
                int came = 0;
                while (came >= 0 && read < length) {
                    came = in.read(piece);
                    read += Math.max(0, came);
                }
            } catch (SocketException _) {
                return read;
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @BeforeEach
    void a_case_holds_a_long_file() {
        String kind = "k" + UUID.randomUUID().toString().substring(0, 8);
        String receipt = raised(Map.of("text", "Read on.", "kind", kind));
        place = CASES + "/" + newestCaseWith(monitoringOfficer(), kind);
        file = new FormWithFile()
                .field("receipt", receipt)
                .field("id", UUID.randomUUID())
                .file("a.txt", LINE.repeat(LINES).getBytes(US_ASCII))
                .in(given())
                .post(DOOR + "/conversation/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void who_may_still_see_the_case_reads_all_of_it() throws IOException {
        try (var copy = copy();
                var original = original()) {
            theCaseAnswersForASecond(200);

            assertThat(copy.length).isEqualTo((long) LINES * LINE.length());
            assertThat(copy.rest()).isEqualTo(copy.length);
            assertThat(original.length).isEqualTo(copy.length);
            assertThat(original.rest()).isEqualTo(original.length);
        }
    }

    @Test
    void who_is_set_aside_halfway_does_not_get_the_rest_and_no_line_is_logged() throws IOException {
        var log = LogCapture.into(logged);
        Logger.getLogger("").addHandler(log);
        try (var copy = copy();
                var original = original()) {
            stepAside();
            theCaseAnswersForASecond(404);

            assertThat(copy.rest()).isLessThan(copy.length);
            assertThat(original.rest()).isLessThan(original.length);
            theCaseAnswersForASecond(404);
            Logger.getLogger("").info(CONTROL);
            assertThat(logged).filteredOn(this::isAboutTheFile).isEmpty();
            assertThat(logged).anyMatch(line -> line.contains(CONTROL));
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    /** Names the case or the file, or comes from where files are handed out. Others of the service log what they like. */
    private boolean isAboutTheFile(String line) {
        return Stream.of(place.substring(CASES.length()), file, "probity.concerns.handling", "probity.concerns.keeping")
                .anyMatch(line::contains);
    }

    /** All the while nothing more goes out to who does not read: so, when they read on, it is due to be asked again. */
    private void theCaseAnswersForASecond(int status) {
        long begun = System.nanoTime();
        do {
            monitoringOfficer().get(place).then().statusCode(status);
        } while (System.nanoTime() - begun < SECOND);
    }

    private void stepAside() {
        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body(Map.of("person", person(5), "reason", "We are friends."))
                .post(place + "/setting-aside")
                .then()
                .statusCode(204);
    }

    private Reader copy() throws IOException {
        return new Reader(service, request("GET", "", ""));
    }

    private Reader original() throws IOException {
        return new Reader(service, request("POST", "/original-opening", "{\"reason\": \"The date is needed.\"}"));
    }

    private String request(String method, String act, String body) {
        return String.join(
                "\r\n",
                method + " " + place + "/files/" + file + act + " HTTP/1.1",
                "Host: here",
                "Authorization: Bearer " + TestToken.of(person(5), "westminster", "monitoring-officer"),
                "Idempotency-Key: " + UUID.randomUUID(),
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                "",
                body);
    }
}
