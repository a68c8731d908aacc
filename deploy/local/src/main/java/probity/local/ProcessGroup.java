package probity.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends a process together with all that it started. */
final class ProcessGroup {

    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private ProcessGroup() {}

    /** Asks with the signal, waits for the whole family, and ends by force what is left. */
    static void end(long leader, String signal, Duration patience) {
        List<ProcessHandle> family = family(leader);
        signal(leader, signal);
        if (!await(family, patience)) {
            kill(leader, family);
        }
    }

    static void kill(long leader) {
        kill(leader, family(leader));
    }

    private static void kill(long leader, List<ProcessHandle> family) {
        signal(leader, "KILL");
        family.forEach(ProcessHandle::destroyForcibly);
        await(family, AFTER_KILL);
    }

    /** PostgreSQL's processes leave the group, but not the family. */
    private static List<ProcessHandle> family(long leader) {
        return ProcessHandle.of(leader).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    /** The shell's own kill, because Java cannot signal a group and not every machine has a kill program. */
    private static void signal(long leader, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$1\" -- \"-$2\" 2>/dev/null", "sh", signal, Long.toString(leader))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw Trouble.of("Stopping process " + leader, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean await(List<ProcessHandle> family, Duration patience) {
        var ends = family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(ends)
                .thenApply(_ -> true)
                .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
