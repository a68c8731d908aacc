package probity.local;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import probity.local.Trouble.Kind;

/**
 * A process in a session of its own, so that a Ctrl-C in the terminal reaches the launcher alone, which then stops all in
 * order. It has a log file and a pid file.
 */
final class Child {

    /** Also the pace at which readiness is probed. */
    private static final long MILLIS_BETWEEN_PROBES = 200;

    private static final long BYTES_OF_A_FULL_DISK = 1L << 20;

    private final String title;

    private final Path log;

    private final Process process;

    private final PidFile pidFile;

    private volatile boolean stopping;

    private Child(String title, Path log, Process process, PidFile pidFile) {
        this.title = title;
        this.log = log;
        this.process = process;
        this.pidFile = pidFile;
    }

    static Child start(Layout layout, String name, String title, List<String> command, Map<String, String> settings) {
        Path log = layout.log(name);
        try {
            keepTheLast(log);
            ProcessBuilder builder = new ProcessBuilder(
                            Stream.concat(Stream.of("setsid"), command.stream()).toList())
                    .directory(layout.state().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(variable -> variable.startsWith("PROBITY_"));
            builder.environment().putAll(settings);
            Process process = builder.start();
            return new Child(title, log, process, PidFile.write(layout.run(), name, process.pid()));
        } catch (IOException e) {
            throw Trouble.of("Starting " + title, e);
        }
    }

    private static void keepTheLast(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".last"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Waits until the process can be used; if it ends instead, says where its log is. */
    void awaitReady(Probe probe, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!probe.isReady()) {
            if (process.waitFor(MILLIS_BETWEEN_PROBES, TimeUnit.MILLISECONDS)) {
                throw ended();
            }
            if (System.nanoTime() > deadline) {
                throw new Trouble(
                        Kind.PART_FAILED,
                        "%s was not ready within %d s; its log is %s.".formatted(title, patience.toSeconds(), log));
            }
        }
    }

    /** For a program that does one thing and ends. */
    void awaitSuccess() throws InterruptedException {
        if (process.waitFor() != 0) {
            throw ended();
        }
        pidFile.delete();
    }

    /** Tells about an end that nobody asked for. */
    void whenItEnds(Consumer<Trouble> listener) {
        var _ = process.onExit().thenRun(() -> {
            if (!stopping) {
                listener.accept(ended());
            }
        });
    }

    private Trouble ended() {
        if (log.toFile().getUsableSpace() < BYTES_OF_A_FULL_DISK) {
            return new Trouble(
                    Kind.DISK_FULL, "%s ended because the disk that holds %s is full.".formatted(title, log));
        }
        return new Trouble(
                Kind.PART_FAILED,
                "%s ended by itself with exit code %d; its log is %s.".formatted(title, process.exitValue(), log));
    }

    void end(String signal, Duration patience) {
        stopping = true;
        ProcessGroup.end(process.pid(), signal, patience);
        pidFile.delete();
    }

    void kill() {
        stopping = true;
        ProcessGroup.kill(process.pid());
        pidFile.delete();
    }
}
