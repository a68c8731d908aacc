package probity.concerns.keeping;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small server that speaks the protocol. */
class ClamdTest {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR";

    private final CompletableFuture<String> scanned = new CompletableFuture<>();

    private ServerSocket server;
    private Clamd clamd;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        clamd = new Clamd("127.0.0.1", server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void a_clean_file_is_shown_whole_and_passes() throws IOException {
        answer(found -> found.contains("EICAR") ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");

        assertThat(scan("Hello, world")).isFalse();
        assertThat(scanned.join()).isEqualTo("Hello, world");
    }

    @Test
    void malware_is_found_though_it_comes_in_several_pieces() throws IOException {
        answer(found -> found.contains("EICAR") ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");

        assertThat(scan(" ".repeat(2 * Clamd.PIECE - 10) + EICAR)).isTrue();
    }

    @Test
    void whatever_else_is_answered_means_that_nobody_looked() {
        answer(_ -> "INSTREAM size limit exceeded. ERROR\0");

        assertThatThrownBy(() -> scan("Hello")).isInstanceOf(ScannerAwayException.class);
    }

    @Test
    void a_daemon_that_hangs_up_has_not_looked() {
        answer(_ -> "");

        assertThatThrownBy(() -> scan("Hello")).isInstanceOf(ScannerAwayException.class);
    }

    @Test
    void a_daemon_that_is_away_is_told() throws IOException {
        server.close();

        assertThatThrownBy(() -> scan("Hello")).isInstanceOf(ScannerAwayException.class);
    }

    private boolean scan(String content) throws IOException {
        return clamd.findsMalware(new ByteArrayInputStream(content.getBytes(US_ASCII)));
    }

    private interface Verdict {
        String on(String content);
    }

    private void answer(Verdict verdict) {
        Thread.ofVirtual().start(() -> {
            try (Socket client = server.accept()) {
                var in = new DataInputStream(client.getInputStream());
                assertThat(new String(in.readNBytes(10), US_ASCII)).isEqualTo("zINSTREAM\0");
                var content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                scanned.complete(content.toString(US_ASCII));
                client.getOutputStream()
                        .write(verdict.on(content.toString(US_ASCII)).getBytes(US_ASCII));
            } catch (IOException | AssertionError e) {
                scanned.completeExceptionally(e);
            }
        });
    }
}
