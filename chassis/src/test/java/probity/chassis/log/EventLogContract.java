package probity.chassis.log;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance.Request;

/** What every log promises. An implementation extends this; none of these tests may be skipped. */
public abstract class EventLogContract {

    /** An append that has written its event, and whose transaction is still open. */
    protected interface SlowAppend {
        void commit() throws Exception;

        void rollBack() throws Exception;
    }

    private EventLog log;

    @BeforeEach
    void openTheLog() {
        log = open();
    }

    /** A writer of its own on the log that all instances share. */
    protected abstract EventLog open();

    protected abstract SlowAppend beginSlowAppend(StreamId stream) throws Exception;

    /** Takes the connection away from every writer that is waiting to store something; false if there is none. */
    protected abstract boolean crashWaitingWriters() throws Exception;

    @Test
    void appended_events_are_read_back_in_order() {
        StreamId stream = newStream();
        long before = lastPosition();

        assertThat(append(log, stream, 0, "one", "two")).isEqualTo(at(2, before + 2));
        assertThat(append(log, stream, 2, "three")).isEqualTo(at(3, before + 3));

        History history = log.read(stream);
        assertThat(types(history.events())).containsExactly("one", "two", "three");
        assertThat(history.version()).isEqualTo(new Version(3));
        assertThat(history.position()).isEqualTo(before + 3);
        assertThat(log.readAfter(before, 10)).isEqualTo(history.events());
    }

    @Test
    void an_event_comes_back_as_it_was_given() {
        StreamId stream = newStream();
        var event = new EncodedEvent("some-event.v1", "{\"text\":\"£ \\u0000 , \\\" { } \\\\ \"}");
        var provenance = Provenance.of(
                new Authority("somewhere"),
                "ann, \"{the\\ second}\"",
                new Request(UUID.randomUUID(), "00ff"),
                Instant.parse("2026-03-02T09:00:00.123456Z"));

        log.append(stream, Version.NEW, List.of(event), provenance);

        StoredEvent stored = log.read(stream).events().getFirst();
        assertThat(stored.event()).isEqualTo(event);
        assertThat(stored.provenance()).isEqualTo(provenance);
        assertThat(stored.stream()).isEqualTo(stream);
    }

    @Test
    void an_event_without_actor_and_request_comes_back_without() {
        StreamId stream = newStream();
        var provenance = Provenance.anonymous(new Authority("somewhere"), LocalDate.of(2026, 7, 1));

        log.append(stream, Version.NEW, List.of(new EncodedEvent("some-event.v1", "{}")), provenance);
        log.append(stream, new Version(1), Collections.nCopies(2, new EncodedEvent("more.v1", "{}")), provenance);

        assertThat(log.read(stream).events())
                .hasSize(3)
                .allSatisfy(stored -> assertThat(stored.provenance()).isEqualTo(provenance));
    }

    @Test
    void a_writer_that_looked_too_early_is_told_so_and_leaves_no_trace() {
        StreamId stream = newStream();
        append(log, stream, 0, "first", "second");
        long before = lastPosition();

        assertThat(append(log, stream, 1, "late")).isEqualTo(new Appended.Stale(new Version(2)));
        assertThat(append(log, stream, 0, "later")).isEqualTo(new Appended.Stale(new Version(2)));

        assertThat(types(log.read(stream).events())).containsExactly("first", "second");
        assertThat(lastPosition()).isEqualTo(before);
    }

    @Test
    void a_version_from_the_future_leaves_no_hole() {
        StreamId stream = newStream();
        append(log, stream, 0, "first");

        assertThat(append(log, stream, 2, "too far")).isEqualTo(new Appended.Stale(new Version(1)));
        assertThat(append(log, newStream(), 1, "too far")).isEqualTo(new Appended.Stale(Version.NEW));

        assertThat(types(log.read(stream).events())).containsExactly("first");
    }

    @Test
    void of_eight_writers_exactly_one_wins() throws Exception {
        StreamId stream = newStream();

        List<Appended> answers = together(8, _ -> append(log, stream, 0, "mine"));

        assertThat(answers).filteredOn(Appended.At.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(new Appended.Stale(new Version(1))::equals)
                .hasSize(7);
        assertThat(log.read(stream).events()).hasSize(1);
    }

    @Test
    void two_appenders_racing_for_the_same_streams_store_each_version_once() throws Exception {
        List<StreamId> streams = List.of(newStream(), newStream(), newStream(), newStream());
        List<EventLog> replicas = List.of(log, open());
        long before = lastPosition();

        together(16, writer -> {
            for (int round = 0; round < 25; round++) {
                StreamId stream = streams.get((writer + round) % streams.size());
                EventLog replica = replicas.get(writer % replicas.size());
                append(replica, stream, replica.read(stream).version().value(), "one", "two");
            }
            return writer;
        });

        for (StreamId stream : streams) {
            assertThat(log.read(stream).events())
                    .extracting(stored -> stored.version().value())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, log.read(stream).version().value())
                                    .boxed()
                                    .toList());
        }
        assertNoGapAfter(before);
    }

    @Test
    void a_slow_writer_is_never_overtaken_so_a_reader_cannot_miss_it() throws Exception {
        StreamId slow = newStream();
        StreamId fast = newStream();
        long before = lastPosition();
        SlowAppend open = beginSlowAppend(slow);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Appended> waiting = threads.submit(() -> append(log, fast, 0, "fast"));

            assertThatThrownBy(() -> waiting.get(300, MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(log.readAfter(before, 10)).isEmpty();

            open.commit();
            assertThat(waiting.get(5, SECONDS)).isEqualTo(at(1, before + 2));
        }
        assertThat(log.readAfter(before, 10)).extracting(StoredEvent::stream).containsExactly(slow, fast);
    }

    @Test
    void one_bad_command_does_not_sink_the_batch() throws Exception {
        StreamId spoilt = newStream();
        SlowAppend open = beginSlowAppend(newStream());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Appended>> waiting = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                waiting.add(threads.submit(() -> append(log, newStream(), 0, "good")));
            }
            Future<Appended> bad = threads.submit(() -> append(log, spoilt, 0, "the server refuses \0"));
            Future<Appended> stale = threads.submit(() -> append(log, newStream(), 7, "stale"));
            open.commit();

            for (Future<Appended> good : waiting) {
                assertThat(good.get(5, SECONDS)).isInstanceOf(Appended.At.class);
            }
            assertThat(stale.get(5, SECONDS)).isEqualTo(new Appended.Stale(Version.NEW));
            assertThatThrownBy(() -> bad.get(5, SECONDS)).hasCauseInstanceOf(EventLogFailure.class);
        }
        assertThat(log.read(spoilt).events()).isEmpty();
        assertNoGapAfter(0);
    }

    @Test
    void positions_have_no_gap_after_a_crash_in_the_middle_of_a_batch() throws Exception {
        List<StreamId> streams =
                IntStream.range(0, 20).mapToObj(_ -> newStream()).toList();
        SlowAppend open = beginSlowAppend(newStream());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Appended>> waiting = streams.stream()
                    .map(stream -> threads.submit(() -> append(log, stream, 0, "one", "two")))
                    .toList();
            pollUntil(this::crashWaitingWriters);
            open.rollBack();

            for (Future<Appended> each : waiting) {
                assertThat(each.get(5, SECONDS)).isInstanceOf(Appended.At.class);
            }
        }
        for (StreamId stream : streams) {
            assertThat(types(log.read(stream).events())).containsExactly("one", "two");
        }
        assertNoGapAfter(0);
    }

    @Test
    void a_repeated_command_gets_the_first_answer() {
        StreamId stream = newStream();
        Request request = newRequest();
        var first = (Appended.At) append(log, stream, 0, request, "one", "two");
        append(log, stream, 2, "something since");

        assertThat(append(log, stream, 0, request, "one", "two")).isEqualTo(new Appended.Repeated(first));
        assertThat(append(log, stream, 1, request, "one", "two")).isEqualTo(new Appended.Repeated(first));
        assertThat(append(log, newStream(), 0, request, "one")).isInstanceOf(Appended.At.class);

        assertThat(log.read(stream).events()).hasSize(3);
    }

    @Test
    void a_command_repeated_at_the_same_time_is_stored_once_and_answered_alike() throws Exception {
        StreamId stream = newStream();
        Request request = newRequest();
        List<EventLog> replicas = List.of(log, open());

        List<Appended> answers =
                together(32, i -> append(replicas.get(i % replicas.size()), stream, 0, request, "one", "two"));

        assertThat(answers).filteredOn(Appended.At.class::isInstance).hasSize(1);
        var first = (Appended.At) answers.stream()
                .filter(Appended.At.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(answers).filteredOn(new Appended.Repeated(first)::equals).hasSize(31);
        assertThat(log.read(stream).events()).hasSize(2);
    }

    protected static Provenance provenance(Request request) {
        return Provenance.of(new Authority("somewhere"), "ann", request, Instant.EPOCH);
    }

    protected static Request newRequest() {
        return new Request(UUID.randomUUID(), "00ff");
    }

    private static StreamId newStream() {
        return new StreamId("thing", UUID.randomUUID());
    }

    private static Appended append(EventLog log, StreamId stream, int expected, String... types) {
        return append(log, stream, expected, newRequest(), types);
    }

    private static Appended append(EventLog log, StreamId stream, int expected, Request request, String... types) {
        List<EncodedEvent> events = List.of(types).stream()
                .map(type -> new EncodedEvent(type, "{}"))
                .toList();
        return log.append(stream, new Version(expected), events, provenance(request));
    }

    private static Appended at(int version, long position) {
        return new Appended.At(new Version(version), position);
    }

    private static List<String> types(List<StoredEvent> events) {
        return events.stream().map(stored -> stored.event().type()).toList();
    }

    private long lastPosition() {
        List<StoredEvent> all = log.readAfter(0, Integer.MAX_VALUE);
        return all.isEmpty() ? 0 : all.getLast().position();
    }

    private void assertNoGapAfter(long before) {
        assertThat(log.readAfter(before, Integer.MAX_VALUE))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, lastPosition())
                        .boxed()
                        .toList());
    }

    /** Lets that many writers go at the same moment. */
    private static <T> List<T> together(int writers, Writer<T> writer) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, writers)
                    .mapToObj(i -> threads.submit(() -> {
                        go.await();
                        return writer.write(i);
                    }))
                    .toList();
            go.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get(20, SECONDS));
            }
            return answers;
        }
    }

    private interface Writer<T> {
        T write(int number) throws Exception;
    }

    private static void pollUntil(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + SECONDS.toNanos(5);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
