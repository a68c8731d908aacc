package probity.declarations.donor;

import probity.chassis.decider.Refusal;

/** Every reason to say no. */
public enum DonorGroupRefusal implements Refusal {
    NOT_GROUPED("There is no such group."),
    ALREADY_GROUPED("This group was made before."),
    ALREADY_DISSOLVED("This group was dissolved.");

    private final String sentence;

    DonorGroupRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
