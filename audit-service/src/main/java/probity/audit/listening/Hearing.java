package probity.audit.listening;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import probity.audit.ledger.Ledger;
import probity.audit.measure.ValueBands;
import probity.chassis.projection.RowChanges;
import probity.chassis.relay.Consumed;
import probity.chassis.relay.Delivered;
import probity.chassis.relay.Inbox;
import probity.chassis.relay.Poison;
import probity.chassis.relay.Received;

/**
 * Applies what was consumed: each record exactly once into the ledger, and into the rows that measures are counted
 * from, in one transaction.
 */
public final class Hearing {

    /** Names what this service knows of each partition; never changed. */
    private static final String CONSUMER = "ledger";

    /** It is about the ledger and not in it, or that would never come to rest. */
    private static final String CHECKPOINT = "probity.audit.checkpoint-signed.v1";

    private static final String OWN_TOPIC = "probity.audit.v1";

    private final Ledger ledger = new Ledger();
    private final FactRows facts;
    private final Inbox inbox;

    /** The ledger holds everything, so it begins with the first record that was ever published. */
    public Hearing(DataSource dataSource, ValueBands bands) {
        this.facts = new FactRows(bands);
        this.inbox = new Inbox(CONSUMER, dataSource, Inbox.Start.AT_SEQUENCE_ONE, this::objection);
    }

    Consumed hear(List<ConsumerRecord<byte[], byte[]>> records) {
        return inbox.consume(records, this::apply);
    }

    void seek(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        inbox.seek(consumer, assigned);
    }

    private Optional<String> objection(Received received) {
        try {
            facts.change(received.authority(), Ledger.NO_LEAF, received.type(), received.body());
            return Optional.empty();
        } catch (UnreadableFact unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private void apply(Connection tx, List<Delivered> consumed) throws SQLException {
        List<Delivered> delivered =
                consumed.stream().filter(record -> !isCheckpoint(record)).toList();
        long[] leaves = ledger.append(tx, delivered);
        RowChanges rows = new RowChanges(tx);
        for (int i = 0; i < leaves.length; i++) {
            switch (delivered.get(i)) {
                case Received received ->
                    facts.change(received.authority(), leaves[i], received.type(), received.body())
                            .ifPresent(change -> change.addTo(rows));
                case Poison _ -> {}
            }
        }
        rows.send();
    }

    private static boolean isCheckpoint(Delivered record) {
        return record instanceof Received received
                && received.type().equals(CHECKPOINT)
                && received.topic().equals(OWN_TOPIC);
    }
}
