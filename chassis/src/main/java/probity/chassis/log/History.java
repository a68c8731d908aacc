package probity.chassis.log;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All events of one stream, oldest first. */
public record History(List<StoredEvent> events) {

    public History {
        events = List.copyOf(events);
    }

    public Version version() {
        return new Version(events.size());
    }

    /** The position of the last event, 0 if there is none. */
    public long position() {
        return events.isEmpty() ? 0 : events.getLast().position();
    }

    /** The history as it was right after the command of that request, if it is in it. */
    public Optional<History> upTo(UUID request) {
        return IntStream.range(0, events.size())
                .filter(i -> isOf(request, events.get(i).provenance().request()))
                .mapToObj(i -> new History(events.subList(0, i + 1)))
                .reduce((earlier, later) -> later);
    }

    private static boolean isOf(UUID id, Provenance.@Nullable Request request) {
        return request != null && request.id().equals(id);
    }
}
