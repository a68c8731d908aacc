package probity.declarations.person;

import probity.chassis.decider.Refusal;

public enum PersonRefusal implements Refusal {
    NOT_REGISTERED,
    ALREADY_REGISTERED,
    ALREADY_LEFT,
    PERSON_IN_OWN_LINE
}
