package probity.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import probity.local.Trouble.Kind;

/** The processes of one run, by name. Once closed it starts no more, so that none can slip in while the rest is stopped. */
final class Children {

    private static final Duration FOR_A_HELPER = Duration.ofSeconds(5);

    private final Layout layout;

    private final Map<String, Child> running = new LinkedHashMap<>();

    private boolean closed;

    Children(Layout layout) {
        this.layout = layout;
    }

    synchronized Child start(String name, String title, List<String> command, Map<String, String> settings) {
        if (closed) {
            throw new Trouble(Kind.PART_FAILED, "Stopped while starting " + title + ".");
        }
        Child child = Child.start(layout, name, title, command, settings);
        running.put(name, child);
        return child;
    }

    /** Runs a helper to its end. */
    void run(String name, String title, List<String> command, Map<String, String> settings)
            throws InterruptedException {
        start(name, title, command, settings).awaitSuccess();
        remove(name);
    }

    synchronized Optional<Child> find(String name) {
        return Optional.ofNullable(running.get(name));
    }

    synchronized Optional<Child> remove(String name) {
        return Optional.ofNullable(running.remove(name));
    }

    synchronized List<Child> all() {
        return List.copyOf(running.values());
    }

    synchronized void startNoMore() {
        closed = true;
    }

    void end(List<Part> parts) {
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                remove(part.id())
                        .ifPresent(child -> tasks.execute(() -> child.end(part.stopSignal(), part.patience())));
            }
        }
    }

    /** What is left when all parts are stopped: helpers that were interrupted. */
    void endTheRest() {
        for (Child child : all()) {
            child.end("TERM", FOR_A_HELPER);
        }
    }
}
