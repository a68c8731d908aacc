package probity.chassis.command;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import probity.chassis.decider.Decider;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventCodec;
import probity.chassis.log.EventPlace;
import probity.chassis.log.History;
import probity.chassis.log.StreamId;

/** Everything the handler must know about one kind of aggregate. */
public record Aggregate<S, C, E>(Decider<S, C, E> decider, EventCodec<E> codec) {

    public StreamId stream(UUID id) {
        return new StreamId(codec.category(), id);
    }

    /** The events as they will lie after the version that the place names. */
    List<EncodedEvent> encode(List<E> events, EventPlace after) {
        List<EncodedEvent> encoded = new ArrayList<>(events.size());
        for (E event : events) {
            var version = after.version().plus(encoded.size() + 1);
            encoded.add(codec.encode(event, new EventPlace(after.authority(), after.stream(), version)));
        }
        return encoded;
    }

    S replay(History history) {
        return decider.replay(history.events().stream()
                .map(codec::decode)
                .map(recorded -> recorded.event())
                .toList());
    }

    S evolveAll(S state, List<E> events) {
        S next = state;
        for (E event : events) {
            next = decider.evolve(next, event);
        }
        return next;
    }
}
