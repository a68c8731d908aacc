package probity.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Processes of an earlier run that was killed and could not stop them. */
final class Leftovers {

    private static final Duration FOR_A_HELPER = Duration.ofSeconds(1);

    /** Services before servers; helpers first of all. */
    private static final Comparator<PidFile> LAST_STARTED_FIRST = Comparator.comparing(
                    (PidFile process) -> part(process).map(Part::ordinal).orElse(Part.values().length))
            .reversed();

    private Leftovers() {}

    /** Returns how many processes there were. */
    static int end(Path folder) {
        List<PidFile> left = PidFile.in(folder);
        List<PidFile> running = left.stream()
                .filter(PidFile::stillRuns)
                .sorted(LAST_STARTED_FIRST)
                .toList();
        for (PidFile process : running) {
            ProcessGroup.end(
                    process.pid(),
                    part(process).map(Part::stopSignal).orElse("TERM"),
                    part(process).map(Part::patience).orElse(FOR_A_HELPER));
        }
        left.forEach(PidFile::delete);
        return running.size();
    }

    private static Optional<Part> part(PidFile process) {
        return Part.withId(process.name());
    }
}
