package probity.concerns.keeping;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.concerns.Eventually;

/** ClamAV's daemon, as Debian has it, which knows one signature, of our own. */
public final class ClamdForQuarkus implements QuarkusTestResourceLifecycleManager {

    /** What it takes for malware. */
    static final String MALWARE = "This is taken for malware by the tests of Probity.";

    static final String PROGRAM = "/usr/sbin/clamd";

    private @Nullable Process daemon;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("clamd");
            Path signatures = Files.createDirectory(folder.resolve("signatures"));
            Files.writeString(
                    signatures.resolve("test.ndb"),
                    "Probity.Test:0:*:%s\n".formatted(HexFormat.of().formatHex(MALWARE.getBytes(US_ASCII))));
            int port = freePort();
            Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                    Foreground yes
                    TCPAddr 127.0.0.1
                    TCPSocket %d
                    DatabaseDirectory %s
                    TemporaryDirectory %s
                    StreamMaxLength 50M
                    """.formatted(port, signatures, folder));
            daemon = begun(settings, folder.resolve("log"));
            Eventually.of(() -> answers(port)).is(answers -> answers);
            return Map.of("probity.clamd.host", "127.0.0.1", "probity.clamd.port", Integer.toString(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process begun(Path settings, Path log) {
        try {
            return new ProcessBuilder(PROGRAM, "--config-file=" + settings)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
        } catch (IOException e) {
            return fail("clamd is missing: apt-get install --no-install-recommends clamav-daemon", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("zPING\0".getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII).startsWith("PONG");
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(daemon).destroyForcibly().onExit().join();
    }
}
