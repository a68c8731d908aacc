package probity.concerns.concern;

import probity.chassis.decider.Refusal;

/** Why a command about a concern is refused. */
public enum ConcernRefusal implements Refusal {
    /** The receipt was used: the concern is there, and is not shown again. */
    ALREADY_RECEIVED("This receipt was used before."),
    REFERENCE_USED_BEFORE(
            "Something else was filed under this reference. Add to it by a message, or take another one."),
    LISTED_OTHERWISE(
            "This reference was listed before, and fewer were to be kept from it. File the case, with all who are not to"
                    + " know of it."),
    NOBODY_TO_SET_ASIDE("As far as is known here this person could not see the case, so there is nobody to set aside."),
    NOT_OUT_FOR_A_NAME("This person is not kept out because of a name in words alone."),
    NOT_RAISED("There is no such concern."),
    /** Not for them to know: the edge answers as if there were no such concern. */
    NOT_ENTITLED("There is no such concern."),
    ALREADY_ACKNOWLEDGED("This concern was acknowledged before."),
    NOT_ACKNOWLEDGED("Acknowledge the concern first."),
    ALREADY_CLOSED("This concern is closed."),
    CHANNEL_ENDED("This case was closed so long ago that nothing more can be written to it. Raise a new concern."),
    MESSAGE_SAYS_SOMETHING_ELSE("A message of that id was sent before, with another text."),
    TOO_MUCH_WRITTEN("So much was written in this case that it takes no more. Raise a new concern for what is new."),
    NO_SUCH_MESSAGE("There is no message of that id."),
    NO_MINUTES("Nobody took minutes of this concern: you wrote it yourself. Send a message instead."),
    IDENTITY_GIVEN_BEFORE("A name was given before. Send a message if there is more to say.");

    private final String sentence;

    ConcernRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
