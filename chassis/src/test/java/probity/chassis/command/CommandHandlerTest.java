package probity.chassis.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import probity.chassis.command.Outcome.Absent;
import probity.chassis.command.Outcome.Done;
import probity.chassis.command.Outcome.Refused;
import probity.chassis.command.Outcome.Reused;
import probity.chassis.command.Outcome.Stale;
import probity.chassis.identity.Authority;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Provenance;
import probity.chassis.log.Provenance.Request;
import probity.chassis.log.Version;
import probity.chassis.log.Watermark;
import probity.chassis.testing.Counter;
import probity.chassis.testing.TestDatabase;

class CommandHandlerTest {

    private static final Authority SOMEWHERE = new Authority("somewhere");
    private static final Authority ELSEWHERE = new Authority("elsewhere");

    private final PostgresEventLog log =
            new PostgresEventLog(TestDatabase.migrated().service(), new Watermark());
    private final CommandHandler handler = new CommandHandler(log);
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_command_leads_to_the_state_that_its_events_fold_to() {
        assertThat(handle(0, 2)).isEqualTo(new Done<>(2, new Version(2), 2));
        assertThat(handle(2, 1)).isEqualTo(new Done<>(3, new Version(3), 3));
    }

    @Test
    void a_command_that_changes_nothing_is_done_where_the_stream_stands() {
        handle(0, 2);

        assertThat(handle(2, 0)).isEqualTo(new Done<>(2, new Version(2), 2));
    }

    @Test
    void a_refused_command_leaves_no_trace() {
        assertThat(handle(0, -1)).isEqualTo(new Refused<>(Counter.Refusals.NEVER_DOWN));
        assertThat(log.readAfter(0, 10)).isEmpty();
    }

    @Test
    void a_caller_that_looked_at_another_version_is_told_so() {
        handle(0, 2);

        assertThat(handle(1, 1)).isEqualTo(new Stale<>(new Version(2)));
    }

    @Test
    void what_is_not_there_and_what_is_another_authoritys_are_answered_alike() {
        assertThat(change(SOMEWHERE, 3, 1)).isEqualTo(new Absent<>());
        handle(0, 2);

        assertThat(change(ELSEWHERE, 2, 1)).isEqualTo(new Absent<>());
        assertThat(handler.load(Counter.AGGREGATE, id, ELSEWHERE)).isEmpty();
        assertThat(handler.load(Counter.AGGREGATE, id, SOMEWHERE)).contains(new Loaded<>(2, new Version(2), 2));
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_time() {
        Request request = newRequest();
        var first = handle(0, 2, request);
        handle(2, 5);

        assertThat(handle(0, 2, request)).isEqualTo(first);
        assertThat(handle(7, 2, request)).isEqualTo(first);
    }

    @Test
    void a_repeated_request_that_says_something_else_is_not_taken_for_the_first() {
        Request request = newRequest();
        handle(0, 2, request);

        assertThat(handle(2, 3, new Request(request.id(), "01"))).isEqualTo(new Reused<>());
        assertThat(log.readAfter(0, 10)).hasSize(2);
    }

    @Test
    void a_command_that_does_not_care_for_the_version_is_not_lost_to_others() throws Exception {
        handle(0, 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> handler.changeLatest(Counter.AGGREGATE, id, 1, provenance(newRequest())));
            }
        }
        assertThat(log.read(Counter.AGGREGATE.stream(id)).version()).isEqualTo(new Version(9));
    }

    @Test
    void a_request_repeated_at_the_same_time_tells_every_caller_what_was_stored() throws Exception {
        Request request = newRequest();
        List<Future<Outcome<Integer>>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= 16; i++) {
                int increments = i;
                answers.add(threads.submit(() -> handle(0, increments, request)));
            }
        }
        int stored = log.read(Counter.AGGREGATE.stream(id)).version().value();
        for (var answer : answers) {
            assertThat(answer.get(5, SECONDS)).isEqualTo(new Done<>(stored, new Version(stored), stored));
        }
    }

    private Outcome<Integer> handle(int seen, int increments) {
        return handle(seen, increments, newRequest());
    }

    private Outcome<Integer> handle(int seen, int increments, Request request) {
        return seen == 0
                ? handler.create(Counter.AGGREGATE, id, increments, provenance(request))
                : handler.change(Counter.AGGREGATE, id, new Version(seen), increments, provenance(request));
    }

    private Outcome<Integer> change(Authority authority, int seen, int increments) {
        var provenance = Provenance.of(authority, "ann", newRequest(), Instant.EPOCH);
        return handler.change(Counter.AGGREGATE, id, new Version(seen), increments, provenance);
    }

    private static Provenance provenance(Request request) {
        return Provenance.of(SOMEWHERE, "ann", request, Instant.EPOCH);
    }

    private static Request newRequest() {
        return new Request(UUID.randomUUID(), "00ff");
    }
}
