package probity.declarations.completion;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.log.StoredEvent;
import probity.chassis.projection.Follower;
import probity.chassis.projection.RowChanges;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturnCommand;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.campaign.Campaign;
import probity.declarations.campaign.CampaignCommand;
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.campaign.CampaignEvent.CampaignClosed;
import probity.declarations.campaign.CampaignEvent.CampaignOpened;
import probity.declarations.campaign.CampaignEvent.CampaignReopened;
import probity.declarations.campaign.CampaignEvent.DueDayMoved;
import probity.declarations.campaign.CampaignEvent.PopulationRetaken;
import probity.declarations.campaign.Duty;
import probity.declarations.campaign.Population;
import probity.declarations.campaign.Population.Member;
import probity.declarations.campaign.PopulationCommand;
import probity.declarations.campaign.PopulationEvent;
import probity.declarations.campaign.PopulationEvent.PeopleCounted;

/** The rows of campaigns, of whom they ask, and of what was returned. */
@Singleton
class CompletionProjection implements Follower {

    static final String NAME = "completion.v1";

    private static final String OPEN = """
            insert into campaign
                   (campaign, authority, position, year, population, population_on, due_on, opened_on, escalate_to)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String MOVE = "update campaign set due_on = ? where campaign = ?";

    private static final String RETAKE = "update campaign set population = ?, population_on = ? where campaign = ?";

    private static final String CLOSE = "update campaign set closed_on = ? where campaign = ?";

    private static final String REOPEN = "update campaign set closed_on = null where campaign = ?";

    /** Each part of a count names all duties again. */
    private static final String DUTY = """
            insert into return_duty
                   (population, number, required, who, code, version, why, clauses, authority_choice, law)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
            """;

    private static final String EXPECT =
            "insert into expected_return (population, person, directorate, duty) values (?, ?, ?, ?)";

    private final EventCodec<CampaignEvent> campaigns;
    private final EventCodec<PopulationEvent> populations;
    private final EventCodec<AnnualReturnEvent> returns;

    CompletionProjection(
            Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns,
            Aggregate<Population, PopulationCommand, PopulationEvent> populations,
            Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns) {
        this.campaigns = campaigns.codec();
        this.populations = populations.codec();
        this.returns = returns.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> categories() {
        return Set.of(campaigns.category(), populations.category(), returns.category());
    }

    @Override
    public Set<String> tables() {
        return Set.of("campaign", "return_duty", "expected_return", "annual_return");
    }

    @Override
    public void apply(StoredEvent stored, RowChanges rows) throws SQLException {
        String category = stored.stream().category();
        if (category.equals(campaigns.category())) {
            campaign(campaigns.decode(stored), rows);
        } else if (category.equals(populations.category())) {
            counted(populations.decode(stored), rows);
        } else {
            ReturnRows.apply(returns.decode(stored), rows);
        }
    }

    private static void campaign(Recorded<CampaignEvent> recorded, RowChanges rows) {
        UUID campaign = recorded.stream().id();
        switch (recorded.event()) {
            case CampaignOpened(var terms, var on) ->
                rows.change(
                        campaign,
                        OPEN,
                        campaign,
                        recorded.provenance().authority().id(),
                        recorded.position(),
                        terms.year(),
                        terms.population().population(),
                        terms.population().on(),
                        terms.dueOn(),
                        on,
                        terms.escalateTo() == null ? null : terms.escalateTo().name());
            case DueDayMoved(var dueOn, var _, var _) -> rows.change(campaign, MOVE, dueOn, campaign);
            case PopulationRetaken(var population, var _, var _) ->
                rows.change(campaign, RETAKE, population.population(), population.on(), campaign);
            case CampaignClosed(var on) -> rows.change(campaign, CLOSE, on, campaign);
            case CampaignReopened _ -> rows.change(campaign, REOPEN, campaign);
        }
    }

    private static void counted(Recorded<PopulationEvent> recorded, RowChanges rows) throws SQLException {
        UUID population = recorded.stream().id();
        switch (recorded.event()) {
            case PeopleCounted(var _, var duties, var members) -> {
                duties(population, duties, rows);
                for (Member member : members) {
                    rows.change(
                            member.person(),
                            EXPECT,
                            population,
                            member.person().value(),
                            member.directorate().id(),
                            member.duty());
                }
            }
        }
    }

    private static void duties(UUID population, List<Duty> duties, RowChanges rows) throws SQLException {
        for (int number = 0; number < duties.size(); number++) {
            Duty duty = duties.get(number);
            rows.changeMany(
                    DUTY,
                    population,
                    number,
                    duty.required(),
                    duty.who(),
                    duty.code(),
                    duty.version(),
                    duty.why(),
                    String.join("\n", duty.clauses()),
                    duty.authorityChoice(),
                    duty.law());
        }
    }
}
