package probity.declarations.training;

import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.training.TrainingRefusal.TRAINING_ALREADY_RECORDED;
import static probity.declarations.training.TrainingRefusal.TRAINING_NOT_OVER;
import static probity.declarations.training.TrainingRefusal.TRAINING_NOT_RECORDED;
import static probity.declarations.training.TrainingRefusal.TRAINING_OF_SOMEBODY_ELSE;
import static probity.declarations.training.TrainingRefusal.TRAINING_WAS_WITHDRAWN;

import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.declarations.training.Training.Recorded;
import probity.declarations.training.Training.Unrecorded;
import probity.declarations.training.Training.Withdrawn;
import probity.declarations.training.TrainingCommand.CorrectTraining;
import probity.declarations.training.TrainingCommand.RecordTraining;
import probity.declarations.training.TrainingCommand.WithdrawTraining;
import probity.declarations.training.TrainingEvent.TrainingCompleted;
import probity.declarations.training.TrainingEvent.TrainingCorrected;
import probity.declarations.training.TrainingEvent.TrainingWithdrawn;

public final class TrainingDecider implements Decider<Training, TrainingCommand, TrainingEvent> {

    @Override
    public Training initial() {
        return new Unrecorded();
    }

    @Override
    public Decision<TrainingEvent> decide(Training state, TrainingCommand command) {
        return switch (command) {
            case RecordTraining record -> record(state, record);
            case CorrectTraining correct -> correct(state, correct);
            case WithdrawTraining withdraw -> withdraw(state, withdraw);
        };
    }

    private static Decision<TrainingEvent> record(Training state, RecordTraining command) {
        return switch (state) {
            case Unrecorded _ when command.completion().on().isAfter(command.today()) -> refuse(TRAINING_NOT_OVER);
            case Unrecorded _ -> accept(new TrainingCompleted(command.completion()));
            case Recorded _, Withdrawn _ -> refuse(TRAINING_ALREADY_RECORDED);
        };
    }

    private static Decision<TrainingEvent> correct(Training state, CorrectTraining correct) {
        Completion now = correct.completion();
        return switch (state) {
            case Recorded(var before) when !before.person().equals(now.person()) -> refuse(TRAINING_OF_SOMEBODY_ELSE);
            case Recorded(var before) when before.equals(now) -> accept();
            case Recorded _ when now.on().isAfter(correct.today()) -> refuse(TRAINING_NOT_OVER);
            case Recorded _ -> accept(new TrainingCorrected(now));
            case Unrecorded _ -> refuse(TRAINING_NOT_RECORDED);
            case Withdrawn _ -> refuse(TRAINING_WAS_WITHDRAWN);
        };
    }

    private static Decision<TrainingEvent> withdraw(Training state, WithdrawTraining withdraw) {
        return switch (state) {
            case Recorded _ -> accept(new TrainingWithdrawn(withdraw.reason(), withdraw.on()));
            case Unrecorded _ -> refuse(TRAINING_NOT_RECORDED);
            case Withdrawn _ -> refuse(TRAINING_WAS_WITHDRAWN);
        };
    }

    @Override
    public Training evolve(Training state, TrainingEvent event) {
        return switch (event) {
            case TrainingCompleted(var completion) ->
                in(Unrecorded.class, state).recorded(completion);
            case TrainingCorrected(var completion) -> in(Recorded.class, state).corrected(completion);
            case TrainingWithdrawn(var reason, var on) ->
                in(Recorded.class, state).withdrawn(reason, on);
        };
    }
}
