package probity.chassis.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import probity.chassis.log.EventLog;
import probity.chassis.log.StoredEvent;
import probity.chassis.log.Watermark;

/** The newest events of the log, read once for all that follow it closely. Who is far behind reads alone. */
final class Tail {

    /** Whoever found nothing new just now spares the others the look, unless this process has stored more since. */
    private static final Duration NOTHING_NEW = Duration.ofMillis(50);

    private final EventLog log;
    private final Watermark stored;

    /** Position follows position. */
    private List<StoredEvent> newest = List.of();

    private long lastLook = System.nanoTime() - NOTHING_NEW.toNanos();

    Tail(EventLog log, Watermark stored) {
        this.log = log;
        this.stored = stored;
    }

    /** What was committed after a position, oldest first, a batch at most. */
    List<StoredEvent> after(long position) {
        return near(position).orElseGet(() -> log.readAfter(position, Batch.SIZE));
    }

    private synchronized Optional<List<StoredEvent>> near(long position) {
        if (!newest.isEmpty() && position < newest.getFirst().position() - 1) {
            return Optional.empty();
        }
        if ((newest.isEmpty() || position >= newest.getLast().position()) && isTimeToLook(position)) {
            keep(position, log.readAfter(position, Batch.SIZE));
            lastLook = System.nanoTime();
        }
        return Optional.of(
                newest.stream().dropWhile(event -> event.position() <= position).toList());
    }

    private boolean isTimeToLook(long position) {
        return stored.position() > position || System.nanoTime() - lastLook > NOTHING_NEW.toNanos();
    }

    private void keep(long position, List<StoredEvent> read) {
        List<StoredEvent> all = new ArrayList<>();
        if (!newest.isEmpty() && newest.getLast().position() == position) {
            all.addAll(newest);
        }
        all.addAll(read);
        newest = List.copyOf(all.subList(Math.max(0, all.size() - Batch.SIZE), all.size()));
    }
}
