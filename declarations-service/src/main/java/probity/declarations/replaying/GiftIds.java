package probity.declarations.replaying;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Many ids in the order in which they were added, sixteen bytes each. One thread adds, any may read. */
final class GiftIds {

    private long[] halves = new long[64];
    private int count;

    synchronized void add(UUID id) {
        if (2 * count == halves.length) {
            halves = Arrays.copyOf(halves, 2 * halves.length);
        }
        halves[2 * count] = id.getMostSignificantBits();
        halves[2 * count + 1] = id.getLeastSignificantBits();
        count++;
    }

    synchronized int count() {
        return count;
    }

    synchronized List<UUID> page(int from, int limit) {
        return IntStream.range(Math.min(from, count), Math.min(from + limit, count))
                .mapToObj(i -> new UUID(halves[2 * i], halves[2 * i + 1]))
                .toList();
    }
}
