package probity.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How one part is brought up. */
interface Server {

    /** What is needed once: unpacking, formatting. Quick when it is there already. */
    default void prepare(Children helpers) throws InterruptedException {}

    Launch launch();

    /** What is arranged in the running part before others use it: accounts, databases, topics. */
    default void arrange() throws InterruptedException {}

    /** A command with its settings, and how to see that it is ready. */
    record Launch(List<String> command, Map<String, String> settings, Probe ready, Duration patience) {}
}
