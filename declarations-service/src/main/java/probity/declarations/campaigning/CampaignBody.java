package probity.declarations.campaigning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.campaign.Campaign;
import probity.declarations.campaign.Campaign.Closed;
import probity.declarations.campaign.Campaign.Open;
import probity.declarations.campaign.Campaign.Unopened;
import probity.declarations.campaign.Snapshot.Headcount;
import probity.declarations.campaign.Terms;

/** A campaign as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignBody(
        UUID id,
        int year,
        String status,
        LocalDate populationOn,
        LocalDate dueOn,
        @Nullable LocalDate closedOn,
        @Nullable String escalateTo,
        List<Headcount> population) {

    static CampaignBody of(UUID id, Campaign campaign) {
        return switch (campaign) {
            case Unopened _ -> throw new IllegalStateException("a campaign that nobody opened is not shown");
            case Open(var terms) -> of(id, "open", terms, null);
            case Closed(var terms, var on) -> of(id, "closed", terms, on);
        };
    }

    private static CampaignBody of(UUID id, String status, Terms terms, @Nullable LocalDate closedOn) {
        return new CampaignBody(
                id,
                terms.year(),
                status,
                terms.population().on(),
                terms.dueOn(),
                closedOn,
                terms.escalateTo() == null ? null : terms.escalateTo().role(),
                terms.population().headcounts());
    }
}
