package probity.declarations.campaign;

import java.time.LocalDate;
import probity.declarations.vocabulary.Confidential;

/** What has happened to a campaign. Past tense; never edited, only superseded by a new name. */
public sealed interface CampaignEvent {

    record CampaignOpened(Terms terms, LocalDate on) implements CampaignEvent {}

    record DueDayMoved(LocalDate dueOn, Confidential reason, LocalDate on) implements CampaignEvent {}

    record PopulationRetaken(Snapshot population, Confidential reason, LocalDate on) implements CampaignEvent {}

    record CampaignClosed(LocalDate on) implements CampaignEvent {}

    record CampaignReopened(Confidential reason, LocalDate on) implements CampaignEvent {}
}
