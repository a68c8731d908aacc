package probity.declarations.annualreturn;

import probity.chassis.decider.Refusal;

/** Every reason to say no. */
public enum AnnualReturnRefusal implements Refusal {
    NOT_RETURNED("There is no such declaration."),
    ALREADY_RETURNED("You have returned a declaration for this year. Amend it."),
    NOT_THE_DECLARANT("Only whoever returned the declaration may change it."),
    NO_SUCH_INTEREST("The declaration holds no interest of that number, or it was withdrawn."),
    ALREADY_CEASED("This interest has ceased already."),
    CEASED_BEFORE_IT_BEGAN("An interest cannot have ceased before it began."),
    NOTHING_WOULD_BE_LEFT("This is the last interest. If you have none, attest that."),
    TOO_MANY_INTERESTS("A declaration holds no more than 100 interests."),
    REVIEWER_IS_DECLARANT("Nobody reviews their own declaration."),
    NOT_THE_REVIEWER("Only those above whoever returned it may review it, or whom they referred it to."),
    ALREADY_REVIEWED("The declaration was reviewed and has not changed since."),
    ALREADY_REFERRED("It was referred there before."),
    NOBODY_TO_REFER_TO("There is nobody there but you to refer it to."),
    NO_SUCH_MITIGATION("No mitigation of that number is in force."),
    EXEMPTS_THEMSELVES("Nobody exempts themselves."),
    ALREADY_EXEMPT("This person is exempt already."),
    NOT_EXEMPT("This person is not exempt.");

    static final int INTERESTS_MAX = 100;

    private final String sentence;

    AnnualReturnRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
