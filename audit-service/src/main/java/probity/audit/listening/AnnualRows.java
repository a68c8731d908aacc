package probity.audit.listening;

import static probity.audit.listening.Body.json;
import static probity.audit.listening.Body.read;
import static probity.audit.listening.Body.there;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.contracts.CountedPerson;
import probity.contracts.Headcount;
import probity.contracts.declarations.AnnualReturnAmended;
import probity.contracts.declarations.AnnualReturnExempted;
import probity.contracts.declarations.AnnualReturnExemptionEnded;
import probity.contracts.declarations.AnnualReturnReviewed;
import probity.contracts.declarations.AnnualReturnSubmitted;
import probity.contracts.declarations.CampaignDueDayMoved;
import probity.contracts.declarations.CampaignOpened;
import probity.contracts.declarations.CampaignPeopleCounted;
import probity.contracts.declarations.CampaignPopulationRetaken;
import probity.contracts.declarations.MitigationEnded;
import probity.contracts.declarations.TrainingCompleted;
import probity.contracts.declarations.TrainingCorrected;
import probity.contracts.declarations.TrainingWithdrawn;

/** Says which row of a campaign, of what was returned in it, or of training a published fact changes, and how. */
final class AnnualRows {

    private static final String OPEN = """
            insert into campaign_fact (authority, campaign, year, due_on, count, people)
            values (?, ?, ?, ?, ?, ?)
                on conflict (authority, campaign) do update
               set year = excluded.year, due_on = excluded.due_on, count = excluded.count, people = excluded.people
            """;

    private static final String MOVE = """
            insert into campaign_fact (authority, campaign, due_on)
            values (?, ?, ?)
                on conflict (authority, campaign) do update set due_on = excluded.due_on
            """;

    private static final String RETAKE = """
            insert into campaign_fact (authority, campaign, count, people)
            values (?, ?, ?, ?)
                on conflict (authority, campaign) do update set count = excluded.count, people = excluded.people
            """;

    private static final String COUNT = """
            insert into counted_person (authority, count, person, directorate, required)
            select ?, ?, people.*
              from jsonb_to_recordset(?::jsonb) as people (person uuid, directorate text, required boolean)
                on conflict do nothing
            """;

    /** Whoever was exempt and returns something is exempt no more. */
    private static final String SUBMIT = """
            insert into return_fact (authority, annual_return, campaign, person, returned_on, nil, late)
            values (?, ?, ?, ?, ?, ?, ?)
                on conflict (authority, annual_return) do update
               set campaign = excluded.campaign, person = excluded.person, returned_on = excluded.returned_on,
                   nil = excluded.nil, late = excluded.late, exempt = false
            """;

    /** It is to be reviewed anew. */
    private static final String AMEND = """
            insert into return_fact (authority, annual_return, nil)
            values (?, ?, ?)
                on conflict (authority, annual_return) do update set nil = excluded.nil, outcome = null
            """;

    private static final String REVIEW = """
            insert into return_fact (authority, annual_return, outcome, mitigations)
            values (?, ?, ?, ?)
                on conflict (authority, annual_return) do update
               set outcome = excluded.outcome, mitigations = return_fact.mitigations + excluded.mitigations
            """;

    private static final String END_MITIGATION = """
            insert into return_fact (authority, annual_return, ended)
            values (?, ?, 1)
                on conflict (authority, annual_return) do update set ended = return_fact.ended + 1
            """;

    private static final String EXEMPT = """
            insert into return_fact (authority, annual_return, campaign, person, exempt)
            values (?, ?, ?, ?, true)
                on conflict (authority, annual_return) do update
               set campaign = excluded.campaign, person = excluded.person, exempt = true
            """;

    private static final String END_EXEMPTION = """
            insert into return_fact (authority, annual_return)
            values (?, ?)
                on conflict (authority, annual_return) do update set exempt = false
            """;

    private static final String TRAIN = """
            insert into training_fact (authority, training, code, completed_on)
            values (?, ?, ?, ?)
                on conflict (authority, training) do update
               set code = excluded.code, completed_on = excluded.completed_on
            """;

    private static final String WITHDRAW = """
            insert into training_fact (authority, training, withdrawn)
            values (?, ?, true)
                on conflict (authority, training) do update set withdrawn = true
            """;

    private AnnualRows() {}

    static Optional<RowChange> change(String of, String type, byte[] body) {
        return Optional.ofNullable(
                switch (type) {
                    case "probity.declarations.campaign-opened.v1" -> opened(of, read(body, CampaignOpened.class));
                    case "probity.declarations.campaign-due-day-moved.v1" ->
                        moved(of, read(body, CampaignDueDayMoved.class));
                    case "probity.declarations.campaign-population-retaken.v1" ->
                        retaken(of, read(body, CampaignPopulationRetaken.class));
                    case "probity.declarations.campaign-people-counted.v1" ->
                        counted(of, read(body, CampaignPeopleCounted.class));
                    case "probity.declarations.training-completed.v1" ->
                        completed(of, read(body, TrainingCompleted.class));
                    case "probity.declarations.training-corrected.v1" ->
                        corrected(of, read(body, TrainingCorrected.class));
                    case "probity.declarations.training-withdrawn.v1" ->
                        simple(WITHDRAW, of, read(body, TrainingWithdrawn.class).training());
                    default -> ofReturn(of, type, body);
                });
    }

    private static @Nullable RowChange ofReturn(String of, String type, byte[] body) {
        return switch (type) {
            case "probity.declarations.annual-return-submitted.v1" ->
                submitted(of, read(body, AnnualReturnSubmitted.class));
            case "probity.declarations.annual-return-amended.v1" -> amended(of, read(body, AnnualReturnAmended.class));
            case "probity.declarations.annual-return-reviewed.v1" ->
                reviewed(of, read(body, AnnualReturnReviewed.class));
            case "probity.declarations.mitigation-ended.v1" ->
                simple(END_MITIGATION, of, read(body, MitigationEnded.class).annualReturn());
            case "probity.declarations.annual-return-exempted.v1" ->
                exempted(of, read(body, AnnualReturnExempted.class));
            case "probity.declarations.annual-return-exemption-ended.v1" ->
                simple(
                        END_EXEMPTION,
                        of,
                        read(body, AnnualReturnExemptionEnded.class).annualReturn());
            default -> null;
        };
    }

    private static RowChange opened(String of, CampaignOpened opened) {
        UUID row = there(opened.campaign());
        return RowChange.of(
                row, OPEN, of, row, opened.year(), there(opened.dueOn()), opened.count(), people(opened.population()));
    }

    private static RowChange moved(String of, CampaignDueDayMoved moved) {
        UUID row = there(moved.campaign());
        return RowChange.of(row, MOVE, of, row, there(moved.dueOn()));
    }

    private static RowChange retaken(String of, CampaignPopulationRetaken retaken) {
        UUID row = there(retaken.campaign());
        return RowChange.of(row, RETAKE, of, row, retaken.count(), people(retaken.population()));
    }

    /** How many there are to be, which come one part after the other. */
    private static int people(List<Headcount> population) {
        return population.stream()
                .mapToInt(each -> each.required() + each.notRequired())
                .sum();
    }

    private static RowChange counted(String of, CampaignPeopleCounted counted) {
        UUID row = there(counted.count());
        for (CountedPerson each : counted.people()) {
            there(each.person());
            there(each.directorate());
        }
        return RowChange.ofMany(row, COUNT, of, row, json(counted.people()));
    }

    private static RowChange submitted(String of, AnnualReturnSubmitted submitted) {
        UUID row = there(submitted.annualReturn());
        return RowChange.of(
                row,
                SUBMIT,
                of,
                row,
                there(submitted.campaign()),
                there(submitted.person()),
                there(submitted.on()),
                submitted.nil(),
                submitted.daysLate() > 0);
    }

    private static RowChange amended(String of, AnnualReturnAmended amended) {
        UUID row = there(amended.annualReturn());
        return RowChange.of(row, AMEND, of, row, amended.nil());
    }

    private static RowChange reviewed(String of, AnnualReturnReviewed reviewed) {
        UUID row = there(reviewed.annualReturn());
        return RowChange.of(
                row,
                REVIEW,
                of,
                row,
                there(reviewed.outcome()),
                reviewed.mitigationsUntil().size());
    }

    private static RowChange exempted(String of, AnnualReturnExempted exempted) {
        UUID row = there(exempted.annualReturn());
        return RowChange.of(row, EXEMPT, of, row, there(exempted.campaign()), there(exempted.person()));
    }

    private static RowChange completed(String of, TrainingCompleted done) {
        return trained(of, done.training(), done.code(), done.completedOn());
    }

    private static RowChange corrected(String of, TrainingCorrected done) {
        return trained(of, done.training(), done.code(), done.completedOn());
    }

    private static RowChange trained(
            String of, @Nullable UUID training, @Nullable String code, @Nullable LocalDate on) {
        UUID row = there(training);
        return RowChange.of(row, TRAIN, of, row, there(code), there(on));
    }

    /** What says no more than that it happened. */
    private static RowChange simple(String sql, String of, @Nullable UUID id) {
        UUID row = there(id);
        return RowChange.of(row, sql, of, row);
    }
}
