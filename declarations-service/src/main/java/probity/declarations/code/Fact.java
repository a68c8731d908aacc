package probity.declarations.code;

/** A fact about a gift that a rule may turn on and that a person may not have been asked for yet. */
public enum Fact implements Word {
    SOLICITED("solicited", "Did the person ask for it?"),
    RELATED_TO_ROLE("relatedToRole", "Is it offered because of the person's role?"),
    COULD_INFLUENCE("couldInfluence", "Could it bring real personal gain, or be suspected of influencing the person?"),
    SIGNIFICANT("significant", "Is it significant, in the sense that the code's file gives the word?"),
    NEEDS_DECISION("needsDecision", "Does the donor need a decision of the council, on a grant for example?"),
    PRIMARILY_SOCIAL("primarilySocial", "Is it mainly a social occasion?"),
    GENUINE_NEED("genuineNeed", "Is there a genuine need to give information or to represent the council there?"),
    REFUSAL_WOULD_OFFEND("refusalWouldOffend", "Would refusing it give offence or harm the relationship?"),
    GIVEN_AS_EMPLOYEE("givenAsEmployee", "Is it given to the employee as such, and not as a personal gift?"),
    MANAGER_AWARE("managerAware", "Does the manager know all the circumstances?"),
    NORMAL_DUTY("normalDuty", "Is it a normal expense or hospitality of the person's duties?"),
    DONOR_TOLD("donorTold", "Has the donor been told the standards that are kept here?"),
    CASH("cash", "Is it cash, or a voucher?"),
    ON_BEHALF_OF_BODY("onBehalfOfBody", "Is it accepted on behalf of the body, and not for oneself?"),
    SENIOR_APPROVED("seniorApproved", "Has a senior member of staff approved it?"),
    DISCOUNT_FOR_BODY(
            "discountForBody", "Is it a better discount for the body itself, and nothing for anybody personally?");

    private final String id;
    private final String question;

    Fact(String id, String question) {
        this.id = id;
        this.question = question;
    }

    @Override
    public String id() {
        return id;
    }

    public String question() {
        return question;
    }
}
