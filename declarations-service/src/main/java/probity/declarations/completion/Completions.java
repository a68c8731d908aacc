package probity.declarations.completion;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.declarations.campaign.Workforce;
import probity.declarations.completion.CompletionTable.CampaignSums;
import probity.declarations.completion.CompletionTable.Filter;
import probity.declarations.completion.CompletionTable.Question;
import probity.declarations.vocabulary.PersonId;

/** Campaigns as those may see them who watch over them. That somebody looked is on record before they see it. */
@Singleton
class Completions {

    private static final Set<String> STATES =
            Set.of("returned", "nil", "not-returned", "overdue", "exempt", "not-required");

    private static final int DIRECTORATE_MAX = 60;

    private final CompletionTable table;
    private final Workforce workforce;
    private final AccessLog accesses;
    private final Clock clock;

    Completions(CompletionTable table, Workforce workforce, AccessLog accesses, Clock clock) {
        this.table = table;
        this.workforce = workforce;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** A campaign of the reader's authority, as it stands today. */
    final class Opened {

        private final CampaignRow campaign;
        private final LocalDate today;
        private final Question question;
        private final List<DutyRow> duties;

        private Opened(CampaignRow campaign, LocalDate today) {
            this.campaign = campaign;
            this.today = today;
            var leavers = workforce.leavers(campaign.populationOn, today.minusDays(1));
            this.question = new Question(campaign.campaign, today, ids(leavers));
            this.duties = DutyRow.of(campaign.population);
        }

        LocalDate today() {
            return today;
        }

        List<CompletionBody> page(Filter filter, UUID after, int limit) {
            return table.page(question, filter, after, limit).stream()
                    .map(row -> CompletionBody.of(row, duties))
                    .toList();
        }

        List<ReturnedBody> returned(LocalDate changedOn, UUID annualReturn, int limit) {
            return table.returned(campaign.campaign, changedOn, annualReturn, limit);
        }

        List<CampaignSums> sums() {
            return table.sums(question);
        }

        int joinedSince() {
            var inService = workforce.on(today).stream()
                    .map(Workforce.Serving::person)
                    .map(PersonId::value)
                    .toList();
            return table.uncounted(campaign.campaign, inService);
        }

        int returnedOutside() {
            return table.returnedOutside(campaign.campaign);
        }

        private static List<UUID> ids(Set<PersonId> people) {
            return people.stream().map(PersonId::value).toList();
        }
    }

    Opened open(UUID id, Caller reader) {
        CampaignRow campaign = CampaignRow.of(id, reader.authority())
                .orElseThrow(() -> Problem.absent().thrown());
        accesses.read(reader, "campaign-completion", id);
        return new Opened(campaign, LocalDate.now(clock));
    }

    static Filter filter(@Nullable String directorate, @Nullable String state) {
        var in = new Fields();
        if (directorate != null) {
            in.text("directorate", directorate, DIRECTORATE_MAX);
        }
        if (state != null && !STATES.contains(state)) {
            in.violated(
                    "state",
                    "must be one of "
                            + String.join(", ", STATES.stream().sorted().toList()));
        }
        in.check();
        return new Filter(directorate, state);
    }
}
