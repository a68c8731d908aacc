package probity.audit.edition;

import probity.chassis.decider.Refusal;

/** Every reason to say no. */
public enum EditionRefusal implements Refusal {
    REPORT_IS_DRAFTED("This was drafted before."),
    REPORT_IS_NOT_DRAFTED("There is no draft of it."),
    REPORT_IS_PUBLISHED(
            "It is published, so what it says never changes. Draft another, publish that, and have it supersede"
                    + " this one."),
    REPORT_IS_WITHDRAWN("It was withdrawn. Draft another."),
    SECTION_IS_UNKNOWN("The report has no such section."),
    POST_IS_NOT_ASKED("The report does not ask this post."),
    POST_HAS_SIGNED_OFF("Somebody has signed off for this post already."),
    PERSON_HAS_SIGNED_OFF("Nobody signs off twice, as the holder of two posts."),
    SIGN_OFFS_ARE_MISSING("It is published when all posts that it asks have signed off what it says now."),
    NUMBERS_TELL_OF_FEW(
            "One of its numbers was published as suppressed, or differs from what was published by 1 to 4: read"
                    + " together they would tell of so few. The rules of counting have changed since. What was"
                    + " published stands, and this cannot stand beside it."),
    REPORT_IS_NOT_PUBLISHED("Only what is published is superseded. A draft is still changed."),
    REPORT_IS_SUPERSEDED("It is superseded already."),
    SUCCESSOR_IS_NOT_PUBLISHED("The later version is not published, or is superseded itself."),
    SUCCESSOR_IS_ABOUT_SOMETHING_ELSE(
            "The later version must be of the same kind, and about the same quarter and" + " directorate."),
    SUCCESSOR_IS_NOT_LATER("Only what was published later stands in its place.");

    private final String sentence;

    EditionRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
