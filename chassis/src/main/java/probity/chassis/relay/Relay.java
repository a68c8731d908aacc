package probity.chassis.relay;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * Ships what was published to Kafka, lane by lane in the order of the sequences, and closes windows. Of all processes
 * of a service the one that holds the lease does it.
 */
public final class Relay implements AutoCloseable {

    public Relay(List<Outlet> outlets, DataSource dataSource, KafkaAccess kafka, Clock clock) {
        throw new UnsupportedOperationException();
    }

    @SuppressWarnings("DoNotCallSuggester")
    public void start() {
        throw new UnsupportedOperationException();
    }

    /** Something was published: look at once instead of at the next poll. */
    @SuppressWarnings("DoNotCallSuggester")
    public void wake() {
        throw new UnsupportedOperationException();
    }

    /** How many released records Kafka has not acknowledged yet, for whoever raises the alarm. */
    @SuppressWarnings("DoNotCallSuggester")
    public long lag() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
