package probity.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.log.Appended;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Provenance;
import probity.chassis.log.StoredEvent;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.log.Watermark;
import probity.chassis.testing.TestDatabase;

class TailTest {

    private final TestDatabase database = TestDatabase.migrated();
    private final Watermark stored = new Watermark();
    private final PostgresEventLog log = new PostgresEventLog(database.service(), stored);
    private final Tail tail = new Tail(log, stored);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void readers_at_any_pace_get_each_event_once_and_in_order() {
        var random = new Random(20261122);
        List<List<Long>> readers = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long last = 0;
        for (int step = 0; step < 60; step++) {
            last = store(log, 1 + random.nextInt(150));
            read(readers.getFirst());
            read(readers.get(random.nextInt(readers.size())));
        }

        List<Long> all = LongStream.rangeClosed(1, last).boxed().toList();
        for (List<Long> reader : readers) {
            while (reader.size() < all.size()) {
                assertThat(read(reader)).isPositive();
            }
            assertThat(reader).isEqualTo(all);
        }
    }

    @Test
    void what_another_process_stored_is_found_a_moment_after_nothing_was() {
        assertThat(tail.after(0)).isEmpty();
        try (var elsewhere = new PostgresEventLog(database.service(), new Watermark())) {
            store(elsewhere, 1);
        }

        List<Long> reader = new ArrayList<>();
        long end = System.nanoTime() + 5_000_000_000L;
        while (reader.isEmpty() && System.nanoTime() < end) {
            read(reader);
        }

        assertThat(reader).containsExactly(1L);
    }

    /** How many more it got. */
    private int read(List<Long> reader) {
        List<Long> more = tail.after(reader.isEmpty() ? 0 : reader.getLast()).stream()
                .map(StoredEvent::position)
                .toList();
        reader.addAll(more);
        return more.size();
    }

    private static long store(PostgresEventLog log, int events) {
        var stream = new StreamId("sample", UUID.randomUUID());
        var provenance = Provenance.automatic(new Authority("somewhere"), "test", Instant.EPOCH);
        var happened = Collections.nCopies(events, new EncodedEvent("happened.v1", "{}"));
        return ((Appended.At) log.append(stream, Version.NEW, happened, provenance)).position();
    }
}
