package probity.concerns.concern;

import static probity.concerns.concern.ConcernExamples.BY_THE_DEPUTY;
import static probity.concerns.concern.ConcernExamples.BY_THE_MO;
import static probity.concerns.concern.ConcernExamples.COUNCIL;
import static probity.concerns.concern.ConcernExamples.FIRST;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.MO_ADMITTED;
import static probity.concerns.concern.ConcernExamples.OTHER_TEXT;
import static probity.concerns.concern.ConcernExamples.RAISED;
import static probity.concerns.concern.ConcernExamples.SECOND;
import static probity.concerns.concern.ConcernExamples.SOME_TEXT;
import static probity.concerns.concern.ConcernExamples.THURSDAY;
import static probity.concerns.concern.ConcernRefusal.ALREADY_ACKNOWLEDGED;
import static probity.concerns.concern.ConcernRefusal.ALREADY_CLOSED;
import static probity.concerns.concern.ConcernRefusal.MESSAGE_SAYS_SOMETHING_ELSE;
import static probity.concerns.concern.ConcernRefusal.NOT_ACKNOWLEDGED;
import static probity.concerns.concern.ConcernRefusal.NOT_ENTITLED;
import static probity.concerns.concern.ConcernRefusal.NOT_RAISED;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.concern.ConcernCommand.AcknowledgeConcern;
import probity.concerns.concern.ConcernCommand.CloseConcern;
import probity.concerns.concern.ConcernCommand.WriteToHandlers;
import probity.concerns.concern.ConcernCommand.WriteToReporter;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.MessageFromReporter;
import probity.concerns.concern.ConcernEvent.MessageToReporter;

class HandlingACaseTest {

    private static final LocalDate IN_A_YEAR = THURSDAY.plusYears(1);
    private static final ConcernEvent ACKNOWLEDGED = new ConcernAcknowledged(MO, THURSDAY, 3);
    private static final ConcernEvent CLOSED =
            new ConcernClosed(MO, CaseOutcome.UPHELD, SOME_TEXT, THURSDAY, IN_A_YEAR);
    private static final ConcernCommand ACKNOWLEDGE = new AcknowledgeConcern(BY_THE_MO, THURSDAY);
    private static final ConcernCommand CLOSE =
            new CloseConcern(BY_THE_MO, CaseOutcome.UPHELD, SOME_TEXT, THURSDAY, IN_A_YEAR);
    private static final ConcernCommand ANSWER = new WriteToReporter(BY_THE_MO, SECOND, OTHER_TEXT, THURSDAY);

    private final DeciderSpec<Concern, ConcernCommand, ConcernEvent> spec = DeciderSpec.of(new ConcernDecider());

    @Test
    void an_acknowledgement_counts_the_days_from_the_day_of_receipt() {
        spec.given(RAISED, MO_ADMITTED).when(ACKNOWLEDGE).then(ACKNOWLEDGED);
        spec.given(RAISED, MO_ADMITTED)
                .when(new AcknowledgeConcern(BY_THE_MO, MONDAY))
                .then(new ConcernAcknowledged(MO, MONDAY, 0));
    }

    @Test
    void a_case_is_acknowledged_once() {
        spec.given(RAISED, MO_ADMITTED, ACKNOWLEDGED).when(ACKNOWLEDGE).thenRefused(ALREADY_ACKNOWLEDGED);
        spec.given(RAISED, MO_ADMITTED, ACKNOWLEDGED, CLOSED).when(ACKNOWLEDGE).thenRefused(ALREADY_CLOSED);
    }

    @Test
    void a_case_is_closed_once_and_not_before_it_is_acknowledged() {
        spec.given(RAISED, MO_ADMITTED).when(CLOSE).thenRefused(NOT_ACKNOWLEDGED);
        spec.given(RAISED, MO_ADMITTED, ACKNOWLEDGED).when(CLOSE).then(CLOSED);
        spec.given(RAISED, MO_ADMITTED, ACKNOWLEDGED, CLOSED).when(CLOSE).thenRefused(ALREADY_CLOSED);
    }

    @Test
    void both_sides_write_to_each_other_at_any_stage() {
        var fromReporter = new MessageFromReporter(FIRST, SOME_TEXT, THURSDAY);
        var toReporter = new MessageToReporter(SECOND, MONITORING_OFFICER, OTHER_TEXT, THURSDAY);
        var write = new WriteToHandlers(FIRST, SOME_TEXT, THURSDAY, COUNCIL);

        spec.given(RAISED, MO_ADMITTED).when(write).then(fromReporter);
        spec.given(RAISED, MO_ADMITTED, fromReporter, ACKNOWLEDGED).when(ANSWER).then(toReporter);
        spec.given(RAISED, MO_ADMITTED, ACKNOWLEDGED, CLOSED).when(ANSWER).then(toReporter);
        spec.given(RAISED, MO_ADMITTED, ACKNOWLEDGED, CLOSED).when(write).then(fromReporter);
    }

    @Test
    void a_message_that_is_sent_again_is_neither_doubled_nor_lost() {
        var sent = new MessageFromReporter(FIRST, SOME_TEXT, MONDAY);

        spec.given(RAISED, MO_ADMITTED, sent)
                .when(new WriteToHandlers(FIRST, SOME_TEXT, THURSDAY, COUNCIL))
                .thenNothing();
        spec.given(RAISED, MO_ADMITTED, sent)
                .when(new WriteToHandlers(FIRST, OTHER_TEXT, MONDAY, COUNCIL))
                .thenRefused(MESSAGE_SAYS_SOMETHING_ELSE);
        spec.given(RAISED, MO_ADMITTED, sent)
                .when(new WriteToReporter(BY_THE_MO, FIRST, SOME_TEXT, MONDAY))
                .thenRefused(MESSAGE_SAYS_SOMETHING_ELSE);
    }

    @Test
    void whoever_is_not_on_the_list_may_do_nothing() {
        spec.given(RAISED, MO_ADMITTED)
                .when(new AcknowledgeConcern(BY_THE_DEPUTY, THURSDAY))
                .thenRefused(NOT_ENTITLED);
        spec.given(RAISED, MO_ADMITTED, ACKNOWLEDGED)
                .when(new CloseConcern(BY_THE_DEPUTY, CaseOutcome.UPHELD, SOME_TEXT, THURSDAY, IN_A_YEAR))
                .thenRefused(NOT_ENTITLED);
        spec.given(RAISED, MO_ADMITTED)
                .when(new WriteToReporter(BY_THE_DEPUTY, FIRST, SOME_TEXT, THURSDAY))
                .thenRefused(NOT_ENTITLED);
    }

    @Test
    void at_intake_nobody_is_on_the_list() {
        spec.given(RAISED).when(ACKNOWLEDGE).thenRefused(NOT_ENTITLED);
    }

    @Test
    void a_concern_that_was_not_raised_takes_nothing() {
        spec.given().when(ACKNOWLEDGE).thenRefused(NOT_ENTITLED);
        spec.given().when(CLOSE).thenRefused(NOT_ENTITLED);
        spec.given().when(ANSWER).thenRefused(NOT_ENTITLED);
        spec.given()
                .when(new WriteToHandlers(FIRST, SOME_TEXT, MONDAY, COUNCIL))
                .thenRefused(NOT_RAISED);
    }
}
