package probity.declarations.person;

import probity.chassis.decider.Refusal;

public enum PersonRefusal implements Refusal {
    NOT_REGISTERED("There is no such person."),
    ALREADY_REGISTERED("This person is registered already."),
    ALREADY_LEFT("This person has left."),
    NOT_LEFT("This person has not left."),
    PERSON_IN_OWN_LINE("Nobody can be their own manager, deputy or director."),
    NOT_IN_SERVICE("This person was not in service on that day. A return begins after the last day before it."),
    LEFT_BEFORE_JOINING("Nobody leaves before they came. Correct the place instead."),
    NO_SUCH_PLACE("No place of this service counts from that day."),
    ONLY_PLACE("It is where this service began, and everybody in service stands somewhere. Correct it instead."),
    PLACE_TAKEN("Another place counts from that day already."),
    NO_SUCH_ABSENCE("No absence begins on that day."),
    NO_ACCOUNT("No directory keeps this person."),
    ABSENCES_OVERLAP("Another absence is recorded for some of these days.");

    private final String sentence;

    PersonRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
