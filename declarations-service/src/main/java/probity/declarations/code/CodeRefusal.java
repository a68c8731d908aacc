package probity.declarations.code;

import probity.chassis.decider.Refusal;

public enum CodeRefusal implements Refusal {
    /** What a version says never changes: declarations were judged by it. */
    CONTENT_OF_VERSION_HAS_CHANGED("What a version says never changes. Write a new version."),
    VERSION_IS_NOT_THE_NEXT("Versions are numbered one after the other: take a higher number."),
    VERSION_IS_NOT_IN_FORCE_LATER("A version must come into force after the one before it."),
    DAY_HAS_PASSED("Nothing counts from a day in the past: facts of that day were judged already. Take a later day."),
    PROPOSAL_IS_OPEN("Another proposal for this code waits for sign-offs. Correct or withdraw that one first."),
    NOTHING_IS_PROPOSED("Nothing waits for sign-offs here."),
    DRAFT_IS_NOT_PROPOSED("No draft of a version waits for sign-offs here."),
    POST_IS_NOT_ASKED("The code does not ask this post to sign off."),
    POST_HAS_SIGNED_OFF("Somebody has signed off for this post already."),
    PERSON_HAS_SIGNED_OFF("Nobody signs off twice, as the holder of two posts."),
    CODE_IS_RETIRED("The authority has decided to run this code no more."),
    REVIEW_IS_IN_THE_FUTURE("A review is recorded once it has taken place."),
    REVIEW_IS_NOT_LATER("A review of that day or of a later one is on record."),
    REVIEW_IS_NOT_JOINT("Every post that signs off new versions of the code takes part in its review.");

    private final String sentence;

    CodeRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
