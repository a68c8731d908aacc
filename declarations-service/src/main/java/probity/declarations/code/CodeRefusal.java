package probity.declarations.code;

import probity.chassis.decider.Refusal;

public enum CodeRefusal implements Refusal {
    /** What a version says never changes: declarations were judged by it. */
    CONTENT_OF_VERSION_HAS_CHANGED,
    VERSION_IS_NOT_THE_NEXT,
    VERSION_IS_NOT_IN_FORCE_LATER
}
