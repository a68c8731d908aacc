package probity.concerns.keeping;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.testing.TestToken;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.evidence.Evidence;
import probity.concerns.evidence.FileId;

/** A recording of fifty million bytes comes in, is sealed, cleaned and sealed again, and is never held. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class ConstantMemoryTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final int SOUND = 49_990_000;

    private static final long ABOVE_IDLE_MAX = 16 << 20;

    private static final int LOOKS = 10;

    private static final String HEAD =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"memo.wav\"\r\n\r\n";

    private static final String END = "\r\n--b--\r\n";

    @Inject
    EvidenceKeeper keeper;

    private long most;

    @Test
    void a_file_of_fifty_megabytes_needs_no_sixteen() throws IOException {
        UUID concern = UUID.randomUUID();
        long idle = used();

        keeper.take(sending(concern), form());
        Evidence evidence = keeper.of(concern, WESTMINSTER);
        var file = evidence.files().getFirst();
        var rendition = keeper.opened(Objects.requireNonNull(file.rendition()).file(), WESTMINSTER);
        try (var copy = new Watched(rendition.content().get())) {
            copy.transferTo(OutputStream.nullOutputStream());
        }

        assertThat(file.original().bytes()).isEqualTo(SOUND + 44 + 20);
        assertThat(rendition.bytes()).isEqualTo(SOUND + 44);
        assertThat(most - idle).isLessThan(ABOVE_IDLE_MAX);
    }

    /** The same from outside: what the service holds of the request and of the answer counts, too. */
    @Test
    void nor_does_one_that_comes_in_and_goes_out_over_http() throws IOException, InterruptedException {
        String kind = "k" + UUID.randomUUID().toString().substring(0, 8);
        String receipt = raised(Map.of("text", "Listen.", "kind", kind));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), kind) + "/files/";
        long idle = used();

        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var sent = http.send(sending(receipt), BodyHandlers.ofString());
            assertThat(sent.statusCode()).isEqualTo(201);
            var copy = http.send(getting(place + JsonPath.from(sent.body()).get("id")), BodyHandlers.ofInputStream());
            assertThat(copy.statusCode()).isEqualTo(200);
            try (var sound = new Watched(copy.body())) {
                assertThat(sound.transferTo(OutputStream.nullOutputStream())).isEqualTo(SOUND + 44);
            }
        }

        assertThat(most - idle).isBetween(1L, ABOVE_IDLE_MAX);
    }

    private HttpRequest sending(String receipt) {
        String fields = "--b\r\nContent-Disposition: form-data; name=\"receipt\"\r\n\r\n%s\r\n".formatted(receipt)
                + "--b\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n%s\r\n".formatted(UUID.randomUUID());
        int length = fields.length() + HEAD.length() + 64 + SOUND + END.length();
        return HttpRequest.newBuilder(at(DOOR + "/conversation/files"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body(fields)), length))
                .build();
    }

    private static URI at(String path) {
        return URI.create("http://localhost:%d%s".formatted(RestAssured.port, path));
    }

    private static HttpRequest getting(String path) {
        String token = TestToken.of(person(5), WESTMINSTER.id(), "monitoring-officer", "declarant");
        return HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private EvidenceKeeper.Sending sending(UUID concern) {
        return new EvidenceKeeper.Sending(
                WESTMINSTER,
                concern,
                _ -> new FileId(UUID.randomUUID()),
                null,
                MONDAY,
                _ -> Provenance.anonymous(WESTMINSTER, MONDAY),
                this::look);
    }

    private FormUpload form() throws IOException {
        return FormUpload.read("multipart/form-data; boundary=b", body(""), Set.of());
    }

    private InputStream body(String fields) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream((fields + HEAD).getBytes(US_ASCII)),
                new ByteArrayInputStream(wavHead()),
                new Watched(new Noise()),
                new ByteArrayInputStream(END.getBytes(US_ASCII)))));
    }

    /** With a chunk that does not belong to the sound. */
    private static byte[] wavHead() {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(US_ASCII))
                .putInt(56 + SOUND)
                .put("WAVELIST".getBytes(US_ASCII))
                .putInt(12)
                .put("INFOIART\0\0\0\0".getBytes(US_ASCII))
                .put("fmt ".getBytes(US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(US_ASCII))
                .putInt(SOUND)
                .array();
    }

    private void look() {
        most = Math.max(most, used());
    }

    /** The least of three looks: the service that runs in the same process makes something at any moment. */
    private static long used() {
        return LongStream.range(0, 3)
                .map(_ -> {
                    System.gc();
                    return Runtime.getRuntime().totalMemory()
                            - Runtime.getRuntime().freeMemory();
                })
                .min()
                .orElseThrow();
    }

    private static final class Noise extends InputStream {

        private int left = SOUND;

        @Override
        public int read() {
            return left-- > 0 ? left & 0x7f : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = Math.min(length, left);
            for (int i = 0; i < read; i++) {
                into[from + i] = (byte) ((left - i) & 0x7f);
            }
            left -= read;
            return read;
        }
    }

    /** Looks again and again how much is held, while it is read. */
    private final class Watched extends FilterInputStream {

        private long passed;
        private long next;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (passed >= next) {
                look();
                next += SOUND / LOOKS;
            }
            int read = super.read(into, from, length);
            passed += Math.max(0, read);
            return read;
        }
    }
}
