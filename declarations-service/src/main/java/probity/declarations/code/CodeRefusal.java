package probity.declarations.code;

import probity.chassis.decider.Refusal;

public enum CodeRefusal implements Refusal {
    /** What a version says never changes: declarations were judged by it. */
    CONTENT_OF_VERSION_HAS_CHANGED("What a version says never changes. Write a new version."),
    VERSION_IS_NOT_THE_NEXT("Versions are numbered one after the other."),
    VERSION_IS_NOT_IN_FORCE_LATER("A version must come into force after the one before it.");

    private final String sentence;

    CodeRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
