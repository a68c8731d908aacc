package probity.declarations.wiring;

import com.fasterxml.jackson.databind.Module;
import probity.chassis.log.JsonEventCodec;
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.campaign.CampaignEvent.CampaignClosed;
import probity.declarations.campaign.CampaignEvent.CampaignOpened;
import probity.declarations.campaign.CampaignEvent.CampaignReopened;
import probity.declarations.campaign.CampaignEvent.DueDayMoved;
import probity.declarations.campaign.CampaignEvent.PopulationRetaken;

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class CampaignEventCodec extends JsonEventCodec<CampaignEvent> {

    CampaignEventCodec(Module sealed) {
        super(sealed, StoredTypes.campaigns());
    }

    @Override
    public String category() {
        return "campaign";
    }

    @Override
    protected String nameOf(CampaignEvent event) {
        return switch (event) {
            case CampaignOpened _ -> "campaign-opened.v1";
            case DueDayMoved _ -> "due-day-moved.v1";
            case PopulationRetaken _ -> "population-retaken.v1";
            case CampaignClosed _ -> "campaign-closed.v1";
            case CampaignReopened _ -> "campaign-reopened.v1";
        };
    }

    @Override
    protected Class<? extends CampaignEvent> typeOf(String name) {
        return switch (name) {
            case "campaign-opened.v1" -> CampaignOpened.class;
            case "due-day-moved.v1" -> DueDayMoved.class;
            case "population-retaken.v1" -> PopulationRetaken.class;
            case "campaign-closed.v1" -> CampaignClosed.class;
            case "campaign-reopened.v1" -> CampaignReopened.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
