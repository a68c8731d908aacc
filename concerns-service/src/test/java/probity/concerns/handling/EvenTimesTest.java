package probity.concerns.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.concerns.ConcernsForQuarkus;

/** What somebody may not see does not show in how long they wait. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("W-19")
class EvenTimesTest {

    @Test
    void the_time_that_work_took_does_not_show_in_the_time_of_the_answer() {
        long step = EvenTimes.STEP.toNanos();

        LongStream.of(0, 1, 5_000_000, step / 2, step - 1)
                .forEach(gone -> assertThat(gone + EvenTimes.nanosLeft(gone)).isEqualTo(step));
        assertThat(step + 1 + EvenTimes.nanosLeft(step + 1)).isEqualTo(2 * step);
    }

    @Test
    void a_list_and_a_refusal_come_at_an_even_time_whether_there_is_something_hidden_or_nothing() {
        raised(Map.of("text", "Hidden.", "kind", "hidden-in-time"));
        String hidden = newestCaseWith(monitoringOfficer(), "hidden-in-time");

        assertThat(nanosOf(CASES)).isGreaterThanOrEqualTo(EvenTimes.STEP.toNanos());
        assertThat(nanosOf(CASES + "/" + hidden)).isGreaterThanOrEqualTo(EvenTimes.STEP.toNanos());
        assertThat(nanosOf(CASES + "/" + UUID.randomUUID())).isGreaterThanOrEqualTo(EvenTimes.STEP.toNanos());
    }

    private static long nanosOf(String place) {
        long begun = System.nanoTime();
        as(7, "audit-director").get(place);
        return System.nanoTime() - begun;
    }
}
