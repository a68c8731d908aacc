package probity.declarations.person;

import probity.chassis.decider.Refusal;

public enum PersonRefusal implements Refusal {
    NOT_REGISTERED("There is no such person."),
    ALREADY_REGISTERED("This person is registered already."),
    ALREADY_LEFT("This person has left."),
    PERSON_IN_OWN_LINE("Nobody can be their own manager, deputy or director.");

    private final String sentence;

    PersonRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
