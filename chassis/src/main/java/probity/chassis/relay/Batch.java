package probity.chassis.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What leaves together when a window closes: each authority's facts filled up with blanks, streams shuffled. */
final class Batch {

    private static final byte[] EMPTY = {'{', '}'};

    @SuppressWarnings("ArrayRecordComponent")
    record Held(UUID key, String type, String authority, String audience, byte[] body) {

        static Held of(Fact fact) {
            return new Held(
                    fact.key(),
                    fact.type(),
                    fact.authority().id(),
                    fact.audience().code(),
                    Publishing.json(fact));
        }
    }

    private Batch() {}

    static List<Held> of(List<Held> held, Window.Every window, RandomGenerator random) {
        return shuffled(padded(held, window), random);
    }

    /** Each blank is a stream of its own, so they spread over the lanes at random. */
    private static List<Held> padded(List<Held> held, Window.Every window) {
        List<Held> batch = new ArrayList<>(held);
        Map<String, Long> facts = held.stream().collect(Collectors.groupingBy(Held::authority, Collectors.counting()));
        window.authorities().forEach(authority -> {
            int told = facts.getOrDefault(authority.id(), 0L).intValue();
            for (int blank = told; blank < Window.Every.sizeFor(told); blank++) {
                batch.add(new Held(UUID.randomUUID(), window.blankType(), authority.id(), Audience.CASE.code(), EMPTY));
            }
        });
        return batch;
    }

    /** Streams in any order, each in its own. */
    private static List<Held> shuffled(List<Held> batch, RandomGenerator random) {
        Map<UUID, List<Held>> streams =
                batch.stream().collect(Collectors.groupingBy(Held::key, LinkedHashMap::new, Collectors.toList()));
        List<List<Held>> order = new ArrayList<>(streams.values());
        Collections.shuffle(order, random);
        return order.stream().flatMap(Collection::stream).toList();
    }
}
