package probity.declarations.campaign;

import probity.chassis.decider.Refusal;

/** Every reason to say no. */
public enum CampaignRefusal implements Refusal {
    CAMPAIGN_NOT_OPENED("There is no such campaign."),
    CAMPAIGN_ALREADY_OPENED("The campaign of this year was opened before."),
    CAMPAIGN_IS_CLOSED("The campaign is closed. Reopen it to change it."),
    CAMPAIGN_IS_NOT_CLOSED("The campaign is not closed."),
    CAMPAIGN_NOT_DUE_YET("The campaign's last day is not over. Wait for it, or move it."),
    POPULATION_IN_THE_FUTURE("People cannot be counted as at a day to come."),
    NOBODY_IS_ASKED("On that day no code asks anybody here for an annual declaration."),
    DUE_DAY_HAS_PASSED("The last day lies in the past: nobody is to be late by a change of days.");

    private final String sentence;

    CampaignRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
