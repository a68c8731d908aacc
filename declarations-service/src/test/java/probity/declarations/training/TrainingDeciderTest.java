package probity.declarations.training;

import static probity.declarations.training.TrainingRefusal.TRAINING_ALREADY_RECORDED;
import static probity.declarations.training.TrainingRefusal.TRAINING_NOT_OVER;
import static probity.declarations.training.TrainingRefusal.TRAINING_NOT_RECORDED;
import static probity.declarations.training.TrainingRefusal.TRAINING_OF_SOMEBODY_ELSE;
import static probity.declarations.training.TrainingRefusal.TRAINING_WAS_WITHDRAWN;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.training.TrainingCommand.CorrectTraining;
import probity.declarations.training.TrainingCommand.RecordTraining;
import probity.declarations.training.TrainingCommand.WithdrawTraining;
import probity.declarations.training.TrainingEvent.TrainingCompleted;
import probity.declarations.training.TrainingEvent.TrainingCorrected;
import probity.declarations.training.TrainingEvent.TrainingWithdrawn;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;

@Tag("M-8")
class TrainingDeciderTest {

    private static final PersonId CLARA = PersonId.of("00000002-0000-4000-8000-00000000000f");
    private static final PersonId ANN = PersonId.of("00000002-0000-4000-8000-000000000001");

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

    private static final Completion DONE = new Completion(CLARA, "town-members", 1, TODAY);
    private static final Completion DONE_BEFORE = new Completion(CLARA, "town-members", 1, TODAY.minusDays(1));
    private static final Completion TO_COME = new Completion(CLARA, "town-members", 1, TODAY.plusDays(1));

    private static final TrainingEvent COMPLETED = new TrainingCompleted(DONE);
    private static final Confidential MISTAKE = new Confidential(ANN.value(), "by mistake");
    private static final TrainingEvent WITHDRAWN = new TrainingWithdrawn(MISTAKE, TODAY);
    private static final TrainingCommand CORRECT = new CorrectTraining(DONE_BEFORE, TODAY);
    private static final TrainingCommand WITHDRAW = new WithdrawTraining(MISTAKE, TODAY);

    private final DeciderSpec<Training, TrainingCommand, TrainingEvent> spec = DeciderSpec.of(new TrainingDecider());

    @Test
    void a_completed_training_is_recorded_once_and_not_before_it_is_over() {
        spec.given().when(new RecordTraining(DONE, TODAY)).then(COMPLETED);
        spec.given(COMPLETED).when(new RecordTraining(DONE, TODAY)).thenRefused(TRAINING_ALREADY_RECORDED);
        spec.given().when(new RecordTraining(TO_COME, TODAY)).thenRefused(TRAINING_NOT_OVER);
    }

    @Test
    void a_record_is_corrected_but_not_given_to_somebody_else() {
        spec.given(COMPLETED).when(CORRECT).then(new TrainingCorrected(DONE_BEFORE));
        spec.given(COMPLETED).when(new CorrectTraining(DONE, TODAY)).thenNothing();
        spec.given(COMPLETED).when(new CorrectTraining(TO_COME, TODAY)).thenRefused(TRAINING_NOT_OVER);
        spec.given(COMPLETED)
                .when(new CorrectTraining(new Completion(ANN, "town-members", 1, TODAY), TODAY))
                .thenRefused(TRAINING_OF_SOMEBODY_ELSE);
    }

    @Test
    void a_record_is_withdrawn_with_a_reason_and_then_stands() {
        spec.given(COMPLETED).when(WITHDRAW).then(WITHDRAWN);
        spec.given(COMPLETED, WITHDRAWN).when(WITHDRAW).thenRefused(TRAINING_WAS_WITHDRAWN);
        spec.given(COMPLETED, WITHDRAWN).when(CORRECT).thenRefused(TRAINING_WAS_WITHDRAWN);
        spec.given(COMPLETED, WITHDRAWN).when(new RecordTraining(DONE, TODAY)).thenRefused(TRAINING_ALREADY_RECORDED);
    }

    @Test
    void what_nobody_recorded_is_neither_corrected_nor_withdrawn() {
        spec.given().when(CORRECT).thenRefused(TRAINING_NOT_RECORDED);
        spec.given().when(WITHDRAW).thenRefused(TRAINING_NOT_RECORDED);
    }
}
