package probity.concerns.concern;

import probity.chassis.decider.Refusal;

/** Why a command about a concern is refused. */
public enum ConcernRefusal implements Refusal {
    /** The receipt was used: the concern is there, and is not shown again. */
    ALREADY_RECEIVED,
    NOT_RAISED,
    /** Not for them to know: the edge answers as if there were no such concern. */
    NOT_ENTITLED,
    ALREADY_ACKNOWLEDGED,
    NOT_ACKNOWLEDGED,
    ALREADY_CLOSED,
    MESSAGE_SAYS_SOMETHING_ELSE
}
