package probity.chassis.relay;

import java.util.List;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;

/** Turns the events of one aggregate into what others are told: often one fact, sometimes none. */
public interface Translation<E> {

    EventCodec<E> codec();

    List<Fact> facts(Recorded<E> recorded);
}
