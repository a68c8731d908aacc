package probity.declarations;

import static probity.declarations.AnnualOverHttp.today;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.declarations.campaign.Campaign;
import probity.declarations.campaign.CampaignCommand;
import probity.declarations.campaign.CampaignCommand.OpenCampaign;
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.campaign.Snapshot;
import probity.declarations.campaign.Snapshot.Headcount;
import probity.declarations.campaign.Terms;

/** Campaigns of Kensington and Chelsea that were opened long ago, which nobody can do over HTTP. */
@Singleton
public class PastCampaigns {

    /** Which no campaign has that was opened over HTTP. */
    private static final AtomicInteger YEARS = new AtomicInteger(3001);

    private final Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns;
    private final CommandHandler commands;

    PastCampaigns(Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns, CommandHandler commands) {
        this.campaigns = campaigns;
        this.commands = commands;
    }

    /** Its last day was yesterday. */
    public UUID overdue() {
        var population =
                new Snapshot(UUID.randomUUID(), today().minusDays(40), List.of(new Headcount("housing", 1, 0)));
        var terms = new Terms(YEARS.getAndIncrement(), population, today().minusDays(1), null);
        UUID id = UUID.randomUUID();
        commands.create(
                campaigns,
                id,
                new OpenCampaign(terms, today().minusDays(40)),
                Provenance.automatic(new Authority("kensington-chelsea"), "test", Instant.EPOCH));
        return id;
    }
}
