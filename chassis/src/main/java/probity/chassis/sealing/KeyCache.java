package probity.chassis.sealing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys used last, for a short time: another replica that destroys one tells nobody, so after {@link #LIFETIME} each
 * is looked up again.
 */
final class KeyCache {

    static final Duration LIFETIME = Duration.ofSeconds(30);

    private static final int KEYS_MAX = 10_000;

    private record Kept(KeyState.Usable key, long sinceNanos) {}

    private final Map<Subject, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Kept> eldest) {
            return size() > KEYS_MAX;
        }
    };

    synchronized Optional<KeyState.Usable> find(Subject subject) {
        return Optional.ofNullable(kept.get(subject))
                .filter(each -> System.nanoTime() - each.sinceNanos() < LIFETIME.toNanos())
                .map(Kept::key);
    }

    synchronized void put(Subject subject, KeyState.Usable key) {
        kept.put(subject, new Kept(key, System.nanoTime()));
    }

    synchronized void remove(Subject subject) {
        kept.remove(subject);
    }
}
