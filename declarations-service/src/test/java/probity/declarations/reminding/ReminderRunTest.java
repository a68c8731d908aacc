package probity.declarations.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.clock.Examples.BEN;
import static probity.declarations.clock.Examples.CAT;
import static probity.declarations.clock.Examples.DAN;
import static probity.declarations.clock.Examples.DUE;
import static probity.declarations.clock.Examples.RAISED;
import static probity.declarations.clock.Examples.decision;
import static probity.declarations.clock.Examples.reminding;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.TestDatabase;
import probity.declarations.clock.Examples;
import probity.declarations.clock.Examples.Town;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.Task;

/** Reminders against a real database, at whatever time a test says it is. */
@Tag("N-5")
class ReminderRunTest {

    private final DataSource database = TestDatabase.migrated().service();
    private final MovableClock clock = new MovableClock(RAISED);
    private final Town town = new Town();
    private final List<OpenDeadline> open = new ArrayList<>(List.of(decision(DUE)));

    @Test
    void none_is_lost_if_nobody_ran_it_for_weeks() throws SQLException {
        clock.set(DUE.plusDays(30));

        run(replica());

        assertThat(told())
                .containsExactly(
                        "raised-0 " + BEN, "before-3 " + BEN, "after-1 " + BEN, "after-7 " + BEN, "escalated-7 " + DAN);
    }

    @Test
    void none_is_doubled_however_often_it_runs() throws SQLException {
        var replica = replica();
        for (LocalDate day = RAISED; day.isBefore(DUE.plusDays(30)); day = day.plusDays(1)) {
            clock.set(day);
            run(replica);
            run(replica);
            run(replica());
        }

        assertThat(told()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void none_is_doubled_by_replicas_that_run_at_once() throws Exception {
        open.clear();
        for (int i = 0; i < 1_200; i++) {
            open.add(about(new UUID(9, i)));
        }
        clock.set(DUE.plusDays(30));

        List<Callable<Boolean>> replicas = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var replica = replica();
            replicas.add(() -> {
                run(replica);
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var replica : threads.invokeAll(replicas)) {
                assertThat(replica.get()).isTrue();
            }
        }

        assertThat(told()).hasSize(5 * 1_200);
    }

    @Test
    void what_is_done_is_not_reminded_of() throws SQLException {
        run(replica());
        open.clear();
        clock.set(DUE.plusDays(30));
        run(replica());

        assertThat(told()).containsExactly("raised-0 " + BEN);
    }

    @Test
    void a_deadline_that_has_moved_is_reminded_of_by_its_new_day() throws SQLException {
        clock.set(DUE.minusDays(3));
        run(replica());
        open.set(0, decision(DUE.plusDays(10)));
        clock.set(DUE.plusDays(7));
        run(replica());

        assertThat(told()).containsExactly("raised-0 " + BEN, "before-3 " + BEN, "raised-0 " + BEN, "before-3 " + BEN);
    }

    @Test
    void a_leaver_is_told_nothing_more_and_whoever_stands_in_is() throws SQLException {
        run(replica());
        town.without(BEN);
        clock.set(DUE.minusDays(3));
        run(replica());

        assertThat(told()).containsExactly("raised-0 " + BEN, "before-3 " + CAT);
    }

    @Test
    void of_several_each_is_told_once_also_who_was_away_when_the_others_were() throws SQLException {
        open.set(0, Examples.review(DUE));
        clock.set(DUE.plusDays(1));
        town.whileAway(DAN);
        run(replica());
        town.back(DAN);
        clock.set(DUE.plusDays(2));
        run(replica());
        run(replica());

        assertThat(told()).containsExactly("after-1 " + BEN, "after-1 " + DAN);
    }

    @Test
    void what_is_new_is_told_on_the_same_day() throws SQLException {
        var replica = replica();
        run(replica);
        open.add(about(new UUID(9, 9)));

        run(replica);
        assertThat(told()).hasSize(2);
    }

    @Test
    void whoever_saw_the_last_one_looks_only_behind_it_until_an_hour_has_passed() throws SQLException {
        open.clear();
        var log = new InTheOrderOfTheLog();
        var replica = new ReminderRun(List.of(log), reminding(town), new NoticeTable(database), clock);
        for (int i = 1; i <= 1_200; i++) {
            open.add(raisedAt(i));
        }
        run(replica);
        assertThat(told()).hasSize(1_200);

        open.add(raisedAt(1_201));
        log.asked = 0;
        run(replica);
        assertThat(told()).hasSize(1_201);
        assertThat(log.asked).isEqualTo(1);

        clock.pass(Duration.ofHours(1));
        run(replica);
        assertThat(told()).hasSize(1_201);
        assertThat(log.asked).isEqualTo(1 + 1_201);
    }

    /** Of falling ids: what comes later has the smaller one. */
    private static OpenDeadline raisedAt(int position) {
        OpenDeadline any = about(new UUID(9, 10_000 - position));
        return new OpenDeadline(
                any.id(), any.authority(), any.matter(), any.task(), any.due(), any.raisedOn(), any.code(), position);
    }

    private ReminderRun replica() {
        return new ReminderRun(List.of(new Listed()), reminding(town), new NoticeTable(database), clock);
    }

    private static void run(ReminderRun replica) throws SQLException {
        replica.run();
    }

    private static OpenDeadline about(UUID id) {
        return Examples.open(id, Examples.gift("line-manager"), Task.DECIDE, DUE);
    }

    private List<String> told() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select reminder, person from notice order by position")) {
            List<String> told = new ArrayList<>();
            while (row.next()) {
                told.add(row.getString(1) + " " + row.getString(2));
            }
            return told;
        }
    }

    /** The same deadlines by their positions, and how many it told. */
    private final class InTheOrderOfTheLog implements OpenDeadlines {

        private int asked;

        @Override
        public boolean newestComeLast() {
            return true;
        }

        @Override
        public List<OpenDeadline> page(
                LocalDate today, LocalDate raisedSince, Optional<OpenDeadline> after, int limit) {
            long last = after.map(OpenDeadline::position).orElse(0L);
            List<OpenDeadline> page = open.stream()
                    .filter(each -> each.position() > last)
                    .limit(limit)
                    .toList();
            asked += page.size();
            return page;
        }
    }

    /** The deadlines of this test, in pages like the real ones. */
    private final class Listed implements OpenDeadlines {

        @Override
        public List<OpenDeadline> page(
                LocalDate today, LocalDate raisedSince, Optional<OpenDeadline> after, int limit) {
            return open.stream()
                    .filter(each -> !each.raisedOn().isBefore(raisedSince))
                    .filter(each ->
                            after.isEmpty() || each.id().compareTo(after.get().id()) > 0)
                    .sorted(Comparator.comparing(OpenDeadline::id))
                    .limit(limit)
                    .toList();
        }
    }
}
