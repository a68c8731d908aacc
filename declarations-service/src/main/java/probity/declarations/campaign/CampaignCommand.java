package probity.declarations.campaign;

import java.time.LocalDate;
import probity.declarations.vocabulary.Confidential;

/** What HR may ask of a campaign. Imperative names; everything a decision needs is inside. */
public sealed interface CampaignCommand {

    record OpenCampaign(Terms terms, LocalDate on) implements CampaignCommand {}

    record MoveDueDay(LocalDate dueOn, Confidential reason, LocalDate on) implements CampaignCommand {}

    /** Counts the people anew: the first count rested on what was wrong. */
    record RetakePopulation(Snapshot population, Confidential reason, LocalDate on) implements CampaignCommand {}

    record CloseCampaign(LocalDate on) implements CampaignCommand {}

    record ReopenCampaign(Confidential reason, LocalDate on) implements CampaignCommand {}
}
