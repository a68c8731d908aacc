package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.concern.ConcernExamples.BY_THE_MO;
import static probity.concerns.concern.ConcernExamples.IN_A_WEEK;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MO_ADMITTED;
import static probity.concerns.concern.ConcernExamples.RAISED;
import static probity.concerns.concern.ConcernExamples.THURSDAY;
import static probity.concerns.concern.ConcernRefusal.NOT_RAISED;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand.AcknowledgeConcern;
import probity.concerns.concern.ConcernCommand.LookAtClock;
import probity.concerns.concern.ConcernEvent.AcknowledgementMissed;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;

@Tag("W-17")
class AcknowledgementClockTest {

    private static final ConcernEvent MISSED = new AcknowledgementMissed(IN_A_WEEK);

    private final DeciderSpec<Concern, ConcernCommand, ConcernEvent> spec = DeciderSpec.of(new ConcernDecider());

    @Test
    void the_last_day_is_in_time_and_the_day_after_is_not() {
        spec.given(RAISED, MO_ADMITTED).when(new LookAtClock(IN_A_WEEK)).thenNothing();
        spec.given(RAISED, MO_ADMITTED)
                .when(new LookAtClock(IN_A_WEEK.plusDays(1)))
                .then(MISSED);
    }

    @Test
    void a_breach_is_a_fact_once_and_nothing_takes_it_back() {
        var late = new ConcernAcknowledged(MO, IN_A_WEEK.plusDays(3), 10);

        spec.given(RAISED, MO_ADMITTED, MISSED)
                .when(new LookAtClock(IN_A_WEEK.plusDays(2)))
                .thenNothing();
        spec.given(RAISED, MO_ADMITTED, MISSED)
                .when(new AcknowledgeConcern(BY_THE_MO, IN_A_WEEK.plusDays(3)))
                .then(late);
        Raised after = (Raised) new ConcernDecider().replay(List.of(RAISED, MO_ADMITTED, MISSED, late));
        assertThat(after.file().clock().missed()).isTrue();
        assertThat(after.file().clock().acknowledgeBy()).isEqualTo(IN_A_WEEK);
    }

    @Test
    void a_late_word_says_itself_that_the_day_was_missed_if_nobody_had_noticed() {
        var tooLate = IN_A_WEEK.plusDays(1);

        spec.given(RAISED, MO_ADMITTED)
                .when(new AcknowledgeConcern(BY_THE_MO, tooLate))
                .then(MISSED, new ConcernAcknowledged(MO, tooLate, 8));
        spec.given(RAISED, MO_ADMITTED)
                .when(new AcknowledgeConcern(BY_THE_MO, IN_A_WEEK))
                .then(new ConcernAcknowledged(MO, IN_A_WEEK, 7));
    }

    @Test
    void a_case_that_was_acknowledged_in_time_is_never_in_breach() {
        spec.given(RAISED, MO_ADMITTED, new ConcernAcknowledged(MO, THURSDAY, 3))
                .when(new LookAtClock(IN_A_WEEK.plusYears(1)))
                .thenNothing();
        spec.given().when(new LookAtClock(THURSDAY)).thenRefused(NOT_RAISED);
    }
}
