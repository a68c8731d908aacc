package probity.declarations.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.declarations.clock.Examples.BEN;
import static probity.declarations.clock.Examples.DAN;
import static probity.declarations.clock.Examples.DUE;
import static probity.declarations.clock.Examples.RAISED;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.TestDatabase;
import probity.declarations.clock.Examples;
import probity.declarations.clock.Examples.Town;
import probity.declarations.clock.Reminder;
import probity.declarations.clock.Reminder.Occasion;
import probity.declarations.clock.Task;
import probity.declarations.vocabulary.PersonId;

/** The outbox against a real database, with a post that a test can break. */
@Tag("N-5")
class MailRunTest {

    private static final String BENS = "ben@town.example";
    private static final String DANS = "dan@town.example";

    private final DataSource database = TestDatabase.migrated().service();
    private final MovableClock clock = new MovableClock(RAISED);
    private final Town town = new Town();
    private final Map<PersonId, String> addresses = new HashMap<>(Map.of(BEN, BENS, DAN, DANS));
    private final FragilePost post = new FragilePost();

    @Test
    void whoever_has_several_new_things_gets_one_mail_that_day() throws SQLException {
        tell(BEN, 3);
        tell(DAN, 1);
        replica().run();
        tell(BEN, 2);
        replica().run();

        assertThat(post.delivered).containsExactlyInAnyOrder(BENS + " 3", DANS + " 1");
    }

    @Test
    void what_came_after_the_mail_goes_into_the_next_days_and_without_news_there_is_none() throws SQLException {
        tell(BEN, 1);
        replica().run();
        tell(BEN, 2);
        replica().run();
        nextDay();
        replica().run();
        nextDay();
        replica().run();

        assertThat(post.delivered).containsExactly(BENS + " 1", BENS + " 2");
    }

    @Test
    void what_was_read_meanwhile_needs_no_mail() throws SQLException {
        tell(BEN, 2);
        post.broken = _ -> new Post.Undelivered("SMTP 451", false);
        replica().run();
        readAll();
        tell(DAN, 1);
        readAll();
        post.broken = _ -> null;
        clock.pass(Duration.ofMinutes(2));
        replica().run();

        assertThat(post.delivered).isEmpty();
        assertThat(states()).containsExactly("needless null");
    }

    @Test
    void a_failure_is_on_record_and_tried_again_ever_more_slowly() throws SQLException {
        tell(BEN, 1);
        post.broken = _ -> new Post.Undelivered("SMTP 451", false);

        replica().run();
        replica().run();
        assertThat(post.attempts).isEqualTo(1);
        assertThat(states()).containsExactly("waiting SMTP 451");

        clock.pass(Duration.ofMinutes(1));
        replica().run();
        clock.pass(Duration.ofMinutes(1));
        replica().run();
        assertThat(post.attempts).isEqualTo(2);

        post.broken = _ -> null;
        clock.pass(Duration.ofMinutes(3));
        replica().run();
        assertThat(post.delivered).containsExactly(BENS + " 1");
        assertThat(states()).containsExactly("sent null");
    }

    @Test
    void a_poisonous_address_is_set_aside_and_holds_up_nobody() throws SQLException {
        tell(BEN, 1);
        tell(DAN, 1);
        post.broken = letter -> letter.address().equals(BENS) ? new Post.Undelivered("SMTP 550", true) : null;
        replica().run();
        clock.pass(Duration.ofDays(30));
        replica().run();

        assertThat(post.delivered).containsExactly(DANS + " 1");
        assertThat(states()).containsExactlyInAnyOrder("set-aside SMTP 550", "sent null");
        assertThat(new MailTable(database).setAside()).isEqualTo(1);
    }

    @Test
    void what_fails_for_more_than_a_day_is_set_aside() throws SQLException {
        tell(BEN, 1);
        post.broken = _ -> new Post.Undelivered("ConnectException", false);
        for (int hour = 0; hour < 100; hour++) {
            replica().run();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(post.attempts).isEqualTo(Attempts.MOST);
        assertThat(states()).containsExactly("set-aside ConnectException");
    }

    @Test
    void a_sender_that_dies_has_the_attempt_on_record_and_another_sends_the_same_mail() throws SQLException {
        tell(BEN, 1);
        post.broken = _ -> {
            throw new IllegalStateException("the power is gone");
        };
        assertThatThrownBy(() -> replica().run()).hasMessage("the power is gone");
        UUID first = post.lastId;
        post.broken = _ -> null;
        replica().run();
        assertThat(post.delivered).isEmpty();
        clock.pass(Duration.ofMinutes(10));
        replica().run();

        assertThat(post.delivered).containsExactly(BENS + " 1");
        assertThat(post.lastId).isEqualTo(first);
    }

    @Test
    void replicas_that_run_at_once_send_each_mail_once() throws Exception {
        for (int i = 0; i < 60; i++) {
            PersonId somebody = new PersonId(new UUID(7, i));
            addresses.put(somebody, i + "@town.example");
            tell(somebody, 2);
        }
        List<Callable<Boolean>> replicas = Collections.nCopies(4, () -> {
            replica().run();
            return true;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var replica : threads.invokeAll(replicas)) {
                replica.get();
            }
        }

        assertThat(post.delivered).hasSize(60).doesNotHaveDuplicates().allMatch(letter -> letter.endsWith(" 2"));
    }

    @Test
    void a_leaver_and_whoever_has_no_address_get_none() throws SQLException {
        addresses.remove(DAN);
        tell(BEN, 1);
        tell(DAN, 1);
        town.without(BEN);
        replica().run();

        assertThat(post.attempts).isZero();
        assertThat(states()).containsExactlyInAnyOrder("needless null", "unaddressed null");
    }

    @Test
    void no_address_is_kept_or_printed() throws SQLException {
        tell(BEN, 1);
        post.broken = _ -> new Post.Undelivered("SMTP 550", true);
        replica().run();

        assertThat(everything()).contains("SMTP 550").doesNotContain("town.example");
        assertThat(new Post.Letter(new UUID(1, 2), BENS, 1).toString()).doesNotContain("ben");
    }

    private MailRun replica() {
        Addresses known = (_, person) -> Optional.ofNullable(addresses.get(person));
        return new MailRun(new MailTable(database), known, town, post, clock);
    }

    private void tell(PersonId person, int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            var deadline = Examples.open(UUID.randomUUID(), Examples.gift("line-manager"), Task.DECIDE, DUE);
            var reminder = new Reminder(Occasion.RAISED, 0, RAISED);
            new NoticeTable(database).add(List.of(new NoticeTable.Notice(person, deadline, reminder)), clock.instant());
        }
    }

    private void nextDay() {
        clock.set(LocalDate.now(clock).plusDays(1));
    }

    private void readAll() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update notice set read_at = told_at");
        }
    }

    private List<String> states() throws SQLException {
        return query("select state || ' ' || coalesce(last_failure, 'null') from mail");
    }

    private String everything() throws SQLException {
        return query("select mail::text from mail")
                + query("select notice::text from notice").toString();
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    /** Delivers, unless a test says what goes wrong. */
    private static final class FragilePost implements Post {

        private interface Fault {
            @Nullable
            Undelivered of(Letter letter);
        }

        private final List<String> delivered = Collections.synchronizedList(new ArrayList<>());
        private Fault broken = _ -> null;
        private int attempts;
        private @Nullable UUID lastId;

        @Override
        public synchronized void deliver(Letter letter) throws Undelivered {
            attempts++;
            lastId = letter.id();
            Undelivered fault = broken.of(letter);
            if (fault != null) {
                throw fault;
            }
            delivered.add(letter.address() + " " + letter.news());
        }
    }
}
