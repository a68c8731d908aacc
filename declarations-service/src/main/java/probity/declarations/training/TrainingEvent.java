package probity.declarations.training;

import java.time.LocalDate;
import probity.declarations.vocabulary.Confidential;

/** What has happened to a record of training. Past tense; never edited, only superseded by a new name. */
public sealed interface TrainingEvent {

    record TrainingCompleted(Completion completion) implements TrainingEvent {}

    /** All of it as it stands now. */
    record TrainingCorrected(Completion completion) implements TrainingEvent {}

    record TrainingWithdrawn(Confidential reason, LocalDate on) implements TrainingEvent {}
}
