package probity.chassis.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Applies each published record exactly once, in the order of its lane, whatever Kafka delivers twice, late or again.
 * What it knows of a partition moves in the transaction of the rows that its handler writes.
 */
public final class Inbox {

    /** Where a consumer that knows nothing of a partition yet begins. */
    public enum Start {
        /** With the first record that the topic still holds. */
        WHERE_THE_TOPIC_BEGINS,

        /** With sequence 1: what is no longer held must be published again. */
        AT_SEQUENCE_ONE
    }

    /** Says why a consumer cannot read a record, in a sentence without anything from it; empty if it can. */
    @FunctionalInterface
    public interface Inspection {
        Optional<String> objection(Received received);
    }

    /** Writes rows in the transaction that also remembers the records. Throwing undoes both. */
    @FunctionalInterface
    public interface Handler {
        void handle(Connection tx, List<Delivered> delivered) throws SQLException;
    }

    public Inbox(String consumer, DataSource dataSource, Start start, Inspection inspection) {
        throw new UnsupportedOperationException(consumer);
    }

    /** Applies what is new of one poll in one transaction. */
    @SuppressWarnings("DoNotCallSuggester")
    public Consumed consume(List<ConsumerRecord<byte[], byte[]>> records, Handler handler) {
        throw new UnsupportedOperationException(handler + " of " + records.size());
    }
}
