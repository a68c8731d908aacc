package probity.chassis.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import probity.chassis.relay.Visit.Purpose;

/**
 * Somebody who sees each connection from outside, reads all topics, and knows how visitors behave: they have counted,
 * beforehand, what each kind of visitor sends and gets.
 */
final class Eavesdropper {

    /** How long after a visit its fact comes at most, if it comes at once. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    /** What stands in a topic: when it came, and the how many-th of how many concerns it is. */
    record Told(Instant at, int rank, int of) {}

    private record Bytes(long up, long down) {

        static Bytes of(Visit visit) {
            return new Bytes(visit.up(), visit.down());
        }
    }

    private final Map<Bytes, Integer> raising = new HashMap<>();
    private final Map<Bytes, Integer> all = new HashMap<>();

    void learn(Visit visit) {
        all.merge(Bytes.of(visit), 1, Integer::sum);
        if (visit.purpose() == Purpose.RAISES) {
            raising.merge(Bytes.of(visit), 1, Integer::sum);
        }
    }

    /**
     * Who raised it: somebody who was there in time, whom no declaration explains, and whose bytes look most like it. Of
     * those who look alike, the order of what was told decides.
     */
    int guess(Told told, Duration window, List<Visit> visits, List<Instant> declared) {
        Set<Visit> explained = explained(visits, declared);
        List<Visit> suspects = visits.stream()
                .filter(visit -> !visit.at().isAfter(told.at()))
                .filter(visit -> visit.at().isAfter(told.at().minus(window).minus(AT_ONCE)))
                .filter(visit -> !explained.contains(visit))
                .toList();
        double most = suspects.stream().mapToDouble(this::likeness).max().orElseThrow();
        List<Visit> alike = suspects.stream()
                .filter(visit -> likeness(visit) == most)
                .sorted(Comparator.comparing(Visit::at))
                .toList();
        return alike.get((2 * told.rank() + 1) * alike.size() / (2 * told.of())).source();
    }

    /** How many of those who send and get so many bytes raise a concern. */
    private double likeness(Visit visit) {
        Bytes bytes = Bytes.of(visit);
        return (raising.getOrDefault(bytes, 0) + 0.5) / (all.getOrDefault(bytes, 0) + 1);
    }

    /** Declarations are told at once: whoever was there just before made it. */
    private static Set<Visit> explained(List<Visit> visits, List<Instant> declared) {
        Set<Visit> explained = new HashSet<>();
        declared.forEach(at -> visits.stream()
                .filter(visit -> !visit.at().isAfter(at))
                .max(Comparator.comparing(Visit::at))
                .ifPresent(explained::add));
        return explained;
    }
}
