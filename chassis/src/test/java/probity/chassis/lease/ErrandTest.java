package probity.chassis.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.TestDatabase;

class ErrandTest {

    private static final Duration OFTEN = Duration.ofMillis(5);

    private final DataSource database = TestDatabase.migrated().service();

    @Test
    void of_two_processes_one_does_it_and_the_other_takes_over() throws InterruptedException {
        var first = new CountDownLatch(3);
        var second = new CountDownLatch(3);
        try (var other = new Errand("errand", OFTEN, database, second::countDown)) {
            try (var one = new Errand("errand", OFTEN, database, first::countDown)) {
                one.start();
                assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
                other.start();
                assertThat(second.await(100, TimeUnit.MILLISECONDS)).isFalse();
                assertThat(second.getCount()).isEqualTo(3);
            }
            assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_fails_is_tried_again() throws InterruptedException {
        var attempts = new AtomicInteger();
        var done = new CountDownLatch(1);
        Errand.Work work = () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new SQLException("away");
            }
            done.countDown();
        };
        try (var errand = new Errand("errand", OFTEN, database, work)) {
            errand.start();
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
