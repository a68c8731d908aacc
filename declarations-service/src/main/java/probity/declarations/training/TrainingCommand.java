package probity.declarations.training;

import java.time.LocalDate;
import probity.declarations.vocabulary.Confidential;

/** What may be asked of a record of training. Imperative names; everything a decision needs is inside. */
public sealed interface TrainingCommand {

    record RecordTraining(Completion completion, LocalDate today) implements TrainingCommand {}

    record CorrectTraining(Completion completion, LocalDate today) implements TrainingCommand {}

    record WithdrawTraining(Confidential reason, LocalDate on) implements TrainingCommand {}
}
