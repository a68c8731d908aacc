package probity.declarations.training;

import probity.chassis.decider.Refusal;

/** Every reason to say no. */
public enum TrainingRefusal implements Refusal {
    TRAINING_NOT_RECORDED("There is no such record of training."),
    TRAINING_ALREADY_RECORDED("This was recorded before."),
    TRAINING_WAS_WITHDRAWN("This record was withdrawn. Record the training anew."),
    TRAINING_OF_SOMEBODY_ELSE("A record stays with its person. Withdraw it, and record the other's."),
    TRAINING_NOT_OVER("A training cannot be completed on a day to come.");

    private final String sentence;

    TrainingRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
